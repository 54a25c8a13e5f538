namespace Qplet.GraphQL.TypeSystem;

/// <summary>Errors of scalar coercion. The messages are graphql-js's, which clients and tools know.</summary>
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

    public static LeafCoercionException NotAFile(string value) =>
        new(
            $"Upload cannot represent value: {value}. Expected a file: send a multipart request whose map contains this path (GraphQL "
                + $"multipart request specification)."
        );

    public static LeafCoercionException UploadIsInputOnly() => new("Upload cannot be an output: files can only be sent to the server.");
}
