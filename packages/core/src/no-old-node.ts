// Nothing is said where there is no Node.
export {}
