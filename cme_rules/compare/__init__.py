"""Two reports side by side: what is new, gone or changed, by what each verdict is about."""
