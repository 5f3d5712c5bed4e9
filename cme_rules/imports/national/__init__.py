"""What about national formats is no matter of columns: numbers of pupils, versions of transfer files."""
