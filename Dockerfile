# syntax=docker/dockerfile:1
# The tool and Node, nothing else: no shell, no package manager, no root, no network.
ARG NODE=node:24-bookworm-slim
ARG RUNTIME=gcr.io/distroless/nodejs24-debian12:nonroot

FROM ${NODE} AS build
WORKDIR /source
COPY . .
RUN npm ci --ignore-scripts --no-audit --no-fund && npm run --silent bundle && npm pack --silent --pack-destination / \
 && mkdir /app && tar -xzf /grantlint-*.tgz -C /app --strip-components=1 && rm -rf /app/docs /app/examples

FROM ${RUNTIME}
COPY --from=build /app /app
# Nothing is kept between runs, and there is no home to keep it in.
ENV GRANTLINT_NO_CACHE=1
USER 65532:65532
WORKDIR /work
ENTRYPOINT ["/nodejs/bin/node", "/app/dist/grantlint.js"]
CMD ["--help"]
