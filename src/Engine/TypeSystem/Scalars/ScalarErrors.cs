namespace Qplet.GraphQL.TypeSystem;

/// <summary>What is said of values that are not of their scalar; the wording is graphql-js's, which clients and tools quote.</summary>
internal static class ScalarErrors
{
    public static LeafCoercionException NotAnInteger(string type, string value) => new($"{type} cannot represent non-integer value: {value}");

    public static LeafCoercionException OutOf32Bits(string type, string value) => new($"{type} cannot represent non 32-bit signed integer value: {value}");

    public static LeafCoercionException OutOfRange(string type, string value) => new($"{type} cannot represent value out of its range: {value}");

    public static LeafCoercionException NotNumeric(string type, string value) => new($"{type} cannot represent non numeric value: {value}");

    public static LeafCoercionException NotAString(string type, string value) => new($"{type} cannot represent a non string value: {value}");

    public static LeafCoercionException NotABoolean(string type, string value) => new($"{type} cannot represent a non boolean value: {value}");

    public static LeafCoercionException NotStringOrInteger(string type, string value) =>
        new($"{type} cannot represent a non-string and non-integer value: {value}");

    public static LeafCoercionException NotRepresentable(string type, string value) => new($"{type} cannot represent value: {value}");

    public static LeafCoercionException NotFormatted(string type, string value, string expected) =>
        new($"{type} cannot represent value: {value}. Expected {expected}.");

    public static LeafCoercionException NoUpload(string value) =>
        new(
            $"Upload cannot represent value: {value}. Expected a file: send a multipart request whose map names this place (GraphQL "
                + $"multipart request specification)."
        );

    public static LeafCoercionException UploadIsInputOnly() => new("Upload cannot be an output: files are only ever sent to the server.");
}
