# Types each line that is given into a real zsh, presses Tab, and prints what then stands on it.
# `complete-word`: by default zsh itself first expands what was typed, commands in it included.
zmodload zsh/zpty
zpty typed zsh -f -i
zpty -w typed 'PS1=; unset zle_bracketed_paste; autoload -Uz compinit; compinit -u -D; source <(grantlint completion zsh); bindkey "^I" complete-word; shown() { print -r -- "[[[$BUFFER]]]"; BUFFER= }; zle -N shown; bindkey "^X" shown; print READ""Y'
zpty -r typed out '*READY*'
for line in "$@"; do
  zpty -w -n typed "$line"$'\t\x18'
  zpty -r typed out '*\[\[\[*\]\]\]*'
  print -r -- "${${out#*\[\[\[}%\]\]\]*}"
done
zpty -d typed
