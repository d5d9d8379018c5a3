import { mkdir, readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"

export interface Contact {
  readonly id: string
  readonly name: string
  readonly email?: string
}

export interface Note {
  /** The same for every copy of the message. */
  readonly key: string
  readonly author: string
  readonly text: string
}

/** The CRM takes no longer texts. */
const longestText = 200

/** Stands for the CRM of a company: contacts and their notes, a JSON file each. Writing the same twice changes nothing. */
export class Crm {
  /** Set it to `false` and it writes without an answer: who asked cannot know. */
  answers = true
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Adds a contact, or changes the one with that id. */
  async saveContact(contact: Contact): Promise<void> {
    await this.#write(`contacts/${contact.id}.json`, contact)
  }

  /** Adds a note to the record of a chat unless it is there already. */
  async addNote(chatId: string, note: Note): Promise<void> {
    if (note.text.length > longestText) throw new Error(`a note has at most ${longestText} characters`)
    const file = `notes/${chatId}.json`
    const notes = await this.#read<Note[]>(file, [])
    if (!notes.some(({ key }) => key === note.key)) await this.#write(file, [...notes, note])
  }

  /** The notes of a chat, oldest first. */
  notes(chatId: string): Promise<readonly Note[]> {
    return this.#read<Note[]>(`notes/${chatId}.json`, [])
  }

  contact(id: string): Promise<Contact | undefined> {
    return this.#read<Contact | undefined>(`contacts/${id}.json`, undefined)
  }

  async #read<T>(file: string, otherwise: T): Promise<T> {
    try {
      return JSON.parse(await readFile(join(this.#folder, file), "utf8")) as T
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") return otherwise
      throw error
    }
  }

  async #write(file: string, value: unknown): Promise<void> {
    const path = join(this.#folder, file)
    await mkdir(join(path, ".."), { recursive: true })
    await writeFile(path, JSON.stringify(value, undefined, 2))
    if (!this.answers) throw new Error("the CRM does not answer")
  }
}
