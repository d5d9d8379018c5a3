/** What a page looks at of the headers with which an upgrade was answered: nothing, as browsers do not show them. */
export class LifecycleWatch {
  see(): void {}
}
