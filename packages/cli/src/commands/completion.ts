import { usage } from "../service/failure.ts"
import type { Command } from "./context.ts"

/** What each shell has to run, once; the candidates come from the program itself, so that they are always right. */
const scripts: Readonly<Record<string, string>> = {
  bash: `# agent-chat: eval "$(agent-chat completion bash)" in ~/.bashrc
_agent_chat() {
  local IFS=$'\\n'
  COMPREPLY=($(agent-chat complete "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null))
}
complete -o default -F _agent_chat agent-chat`,
  zsh: `#compdef agent-chat
# agent-chat: eval "$(agent-chat completion zsh)" in ~/.zshrc, after compinit
_agent_chat() {
  local -a found
  found=("\${(@f)$(agent-chat complete "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  if [[ -n "$found" ]]; then compadd -- "\${found[@]}"; else _files; fi
}
compdef _agent_chat agent-chat`,
  fish: `# agent-chat: agent-chat completion fish > ~/.config/fish/completions/agent-chat.fish
function __agent_chat
  set -l words (commandline -opc) (commandline -ct)
  agent-chat complete $words[2..-1] 2>/dev/null
end
complete -c agent-chat -a '(__agent_chat)'`
}

/** `agent-chat completion bash|zsh|fish`: a script for the shell. */
export const completion: Command = async ({ screen }, _flags, shell = "") => {
  if (!Object.hasOwn(scripts, shell))
    throw usage(`there is no completion for ${JSON.stringify(shell)}`, "bash, zsh or fish")
  screen.line(scripts[shell])
}
