// Close the picker of a date field when the field is left. Wagtail's picker does so only where it also replaces what
// was typed (its option validateOnBlur), which base/date_inputs.py turns off.
//
// The picker opens 100 ms after its field is entered: whoever has left by then is shown it all the same, so it is
// closed once more after that.
const OPEN_BY_THEN = 150;

document.addEventListener("focusout", ({ target }) => {
  const { jQuery } = window;
  if (!(target instanceof HTMLInputElement && jQuery?.(target).data("xdsoft_datetimepicker"))) return;
  const close = () => {
    if (document.activeElement !== target) jQuery(target).datetimepicker("hide");
  };
  close();
  setTimeout(close, OPEN_BY_THEN);
});
