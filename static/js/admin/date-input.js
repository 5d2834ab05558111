// Close the picker of a date field when the field is left. Wagtail's picker does so only where it also replaces what
// was typed (its option validateOnBlur), which base/date_inputs.py turns off.
document.addEventListener("focusout", ({ target }) => {
  const { jQuery } = window;
  if (target instanceof HTMLInputElement && jQuery?.(target).data("xdsoft_datetimepicker")) {
    jQuery(target).datetimepicker("hide");
  }
});
