using System.Buffers;
using System.Text;

namespace Qplet.GraphQL.Language;

/// <summary>Reads GraphQL text into syntax trees.</summary>
/// <remarks>Every method throws <see cref="GraphQLSyntaxException" />, and nothing else, for a text it cannot accept.</remarks>
public static class Parser
{
    /// <summary>Reads a document: operations, fragments, and definitions and extensions of the type system.</summary>
    /// <remarks>Section 2.3 Document.</remarks>
    /// <param name="text">The text in UTF-8.</param>
    /// <param name="options">The limits; <see cref="ParserOptions.Default" /> if left out.</param>
    /// <returns>The document, with at least one definition.</returns>
    /// <exception cref="GraphQLSyntaxException">The text is not a document, or exceeds a limit.</exception>
    public static DocumentNode ParseDocument(ReadOnlySpan<byte> text, ParserOptions? options = null) =>
        Parse(text, options, static (ref parser) => parser.ParseDocument());

    /// <inheritdoc cref="ParseDocument(ReadOnlySpan{byte}, ParserOptions?)" />
    /// <param name="text">The text.</param>
    /// <param name="options">The limits; <see cref="ParserOptions.Default" /> if left out.</param>
    public static DocumentNode ParseDocument(string text, ParserOptions? options = null) => Parse(text, options, static (ref parser) => parser.ParseDocument());

    /// <summary>Reads a single value, which may hold variables.</summary>
    /// <remarks>Section 2.10 Input Values.</remarks>
    /// <param name="text">The text in UTF-8.</param>
    /// <param name="options">The limits; <see cref="ParserOptions.Default" /> if left out.</param>
    /// <returns>The value.</returns>
    /// <exception cref="GraphQLSyntaxException">The text is not a value, or exceeds a limit.</exception>
    public static ValueNode ParseValue(ReadOnlySpan<byte> text, ParserOptions? options = null) =>
        Parse(text, options, static (ref parser) => parser.ParseSingleValue(isConst: false));

    /// <inheritdoc cref="ParseValue(ReadOnlySpan{byte}, ParserOptions?)" />
    /// <param name="text">The text.</param>
    /// <param name="options">The limits; <see cref="ParserOptions.Default" /> if left out.</param>
    public static ValueNode ParseValue(string text, ParserOptions? options = null) =>
        Parse(text, options, static (ref parser) => parser.ParseSingleValue(isConst: false));

    /// <summary>Reads a single value without variables.</summary>
    /// <remarks>Section 2.10 Input Values.</remarks>
    /// <param name="text">The text in UTF-8.</param>
    /// <param name="options">The limits; <see cref="ParserOptions.Default" /> if left out.</param>
    /// <returns>The value.</returns>
    /// <exception cref="GraphQLSyntaxException">The text is not a value, holds a variable, or exceeds a limit.</exception>
    public static ValueNode ParseConstValue(ReadOnlySpan<byte> text, ParserOptions? options = null) =>
        Parse(text, options, static (ref parser) => parser.ParseSingleValue(isConst: true));

    /// <inheritdoc cref="ParseConstValue(ReadOnlySpan{byte}, ParserOptions?)" />
    /// <param name="text">The text.</param>
    /// <param name="options">The limits; <see cref="ParserOptions.Default" /> if left out.</param>
    public static ValueNode ParseConstValue(string text, ParserOptions? options = null) =>
        Parse(text, options, static (ref parser) => parser.ParseSingleValue(isConst: true));

    /// <summary>Reads a single type reference, such as <c>[String!]!</c>.</summary>
    /// <remarks>Section 2.12 Type References.</remarks>
    /// <param name="text">The text in UTF-8.</param>
    /// <param name="options">The limits; <see cref="ParserOptions.Default" /> if left out.</param>
    /// <returns>The type reference.</returns>
    /// <exception cref="GraphQLSyntaxException">The text is not a type reference, or exceeds a limit.</exception>
    public static TypeNode ParseType(ReadOnlySpan<byte> text, ParserOptions? options = null) =>
        Parse(text, options, static (ref parser) => parser.ParseSingleType());

    /// <inheritdoc cref="ParseType(ReadOnlySpan{byte}, ParserOptions?)" />
    /// <param name="text">The text.</param>
    /// <param name="options">The limits; <see cref="ParserOptions.Default" /> if left out.</param>
    public static TypeNode ParseType(string text, ParserOptions? options = null) => Parse(text, options, static (ref parser) => parser.ParseSingleType());

    private delegate T Production<T>(ref DocumentParser parser);

    private static T Parse<T>(ReadOnlySpan<byte> text, ParserOptions? options, Production<T> production)
    {
        var parser = new DocumentParser(text, options ?? ParserOptions.Default);
        return production(ref parser);
    }

    private static T Parse<T>(string text, ParserOptions? options, Production<T> production)
    {
        options ??= ParserOptions.Default;

        // Every UTF-16 code unit takes at least one byte; checked first so that a huge text is not even copied.
        if (text.Length > options.MaxSize)
        {
            throw SyntaxErrors.TooLong(options.MaxSize);
        }

        var buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        try
        {
            return Parse(buffer.AsSpan(0, SourceText.GetBytes(text, buffer)), options, production);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
