# Completion of summarize for bash. Written by tools/generate_docs.py from the program.
_summarize() {
    local word="${COMP_WORDS[COMP_CWORD]}" before="${COMP_WORDS[COMP_CWORD-1]}"
    # bash splits «--color=al» into three words.
    if [[ "$word" == "=" ]]; then
        word=""
    elif [[ "$before" == "=" ]]; then
        before="${COMP_WORDS[COMP_CWORD-2]}"
    fi
    case "$before" in
        -f|--format) COMPREPLY=($(compgen -W "auto terminal text markdown json lines tsv csv xlsx docx html ics" -- "$word")) ;;
        --only) COMPREPLY=($(compgen -W "summary recommendations enumerations keywords outline" -- "$word")) ;;
        -m|--method) COMPREPLY=($(compgen -W "textrank lead sumy-textrank lexrank lsa luhn kl sum-basic reduction random" -- "$word")) ;;
        -l|--language) COMPREPLY=($(compgen -W "auto be en kk ru uk" -- "$word")) ;;
        --encoding) COMPREPLY=($(compgen -W "utf-8 utf-16 cp1251 koi8-r cp866" -- "$word")) ;;
        --kind) COMPREPLY=($(compgen -W "proposal order plan" -- "$word")) ;;
        --sort) COMPREPLY=($(compgen -W "deadline kind assignee source" -- "$word")) ;;
        --from) COMPREPLY=($(compgen -W "text docx odt rtf epub fb2 html markdown pdf csv xlsx pptx latex doc xls ppt ods odp mail captions chat" -- "$word")) ;;
        --color) COMPREPLY=($(compgen -W "auto always never" -- "$word")) ;;
        -n|--sentences|--words|--title|-k|--keywords|--assignee|--due-before|--ics|-j|--jobs|--jsonl|--id|--cluster|--interface) COMPREPLY=() ;;
        *) if [[ "$word" == -* ]]; then
               COMPREPLY=($(compgen -W "-f --format --json -o --output -n --sentences --words --only --title -m --method -l --language --encoding --fix-mojibake -k --keywords --lists-only --all --kind --sort --assignee --due-before --dated --ics --blocks --outline --in-context --digest -r --recursive -j --jobs --jsonl --id --resume --cluster --explain --from --show-text --color --interface --version -h --help" -- "$word"))
           else
               # readline handles names with spaces, ~ and directories.
               compopt -o default
               COMPREPLY=()
           fi ;;
    esac
}
complete -F _summarize summarize
