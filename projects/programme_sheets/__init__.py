"""A conference's programme as a spreadsheet, in and out."""
