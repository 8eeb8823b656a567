package parley.casefile;

/// A number replaced from outside the file, on top of the base and of every view.
///
/// @param path   an assumption's name, or the path of a number in the case
/// @param text   the value, formula or `[low, high]` as it would be written in the file
/// @param origin where it comes from, for messages, such as `--set` or `mechanism inspection builds trust`
public record Change(String path, String text, String origin) {}
