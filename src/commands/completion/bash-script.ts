/**
 * Written by us: the script of the library evaluates the words that were typed, expands what is suggested as a command
 * line would, and needs a further package to be installed. This one hands words over as they are, evaluates nothing, and
 * works from bash 3.2 on. Bash parts words at "=" and ":"; what it takes for the current word is what it replaces.
 */
export const BASH_SCRIPT = `# bash completion for grantlint
_grantlint() {
    local cur=\${COMP_WORDS[COMP_CWORD]} before= line directive=4
    case $cur in
        = | :) cur= ;;
        --*=*) before=\${cur%%=*}= cur=\${cur#*=} ;;
    esac
    COMPREPLY=()
    while IFS= read -r line; do
        case $line in
            :*) directive=\${line#:} ;;
            *)
                line=\${line%%$'\\t'*}
                [[ -n $line && $line == "$cur"* ]] && COMPREPLY+=("$before$line")
                ;;
        esac
    done < <(grantlint complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
    ((directive & 2)) && compopt -o nospace 2>/dev/null
    ((directive & 5)) && compopt +o default 2>/dev/null
    return 0
}
complete -o default -F _grantlint grantlint
`;
