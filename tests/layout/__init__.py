"""What a page is as HTML, to assistive technology, and on screens of every width."""
