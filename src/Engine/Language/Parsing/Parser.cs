using System.Buffers;
using System.Text;

namespace Qplet.GraphQL.Language;

/// <summary>Parses GraphQL text to syntax trees.</summary>
/// <remarks>Every method throws <see cref="GraphQLSyntaxException" />, and no other exception, for text that it does not accept.</remarks>
public static class Parser
{
    /// <summary>Parses a document: operations, fragments, and type system definitions and extensions.</summary>
    /// <remarks><see href="https://spec.graphql.org/September2025/#sec-Document">Section 2.3 Document</see>.</remarks>
    /// <param name="text">The text in UTF-8.</param>
    /// <param name="options">The limits and options; <see cref="ParserOptions.Default" /> if omitted.</param>
    /// <returns>The document, with at least one definition.</returns>
    /// <exception cref="GraphQLSyntaxException">The text is not a valid document, or exceeds a limit.</exception>
    public static DocumentNode ParseDocument(ReadOnlySpan<byte> text, ParserOptions? options = null) =>
        Parse(text, options, static (ref parser) => parser.ParseDocument());

    /// <inheritdoc cref="ParseDocument(ReadOnlySpan{byte}, ParserOptions?)" />
    /// <param name="text">The text.</param>
    /// <param name="options">The limits and options; <see cref="ParserOptions.Default" /> if omitted.</param>
    public static DocumentNode ParseDocument(string text, ParserOptions? options = null) => Parse(text, options, static (ref parser) => parser.ParseDocument());

    /// <summary>Parses a single value, which may contain variables.</summary>
    /// <remarks><see href="https://spec.graphql.org/September2025/#sec-Input-Values">Section 2.10 Input Values</see>.</remarks>
    /// <param name="text">The text in UTF-8.</param>
    /// <param name="options">The limits and options; <see cref="ParserOptions.Default" /> if omitted.</param>
    /// <returns>The value.</returns>
    /// <exception cref="GraphQLSyntaxException">The text is not a valid value, or exceeds a limit.</exception>
    public static ValueNode ParseValue(ReadOnlySpan<byte> text, ParserOptions? options = null) =>
        Parse(text, options, static (ref parser) => parser.ParseSingleValue(isConst: false));

    /// <inheritdoc cref="ParseValue(ReadOnlySpan{byte}, ParserOptions?)" />
    /// <param name="text">The text.</param>
    /// <param name="options">The limits and options; <see cref="ParserOptions.Default" /> if omitted.</param>
    public static ValueNode ParseValue(string text, ParserOptions? options = null) =>
        Parse(text, options, static (ref parser) => parser.ParseSingleValue(isConst: false));

    /// <summary>Parses a single value without variables.</summary>
    /// <remarks><see href="https://spec.graphql.org/September2025/#sec-Input-Values">Section 2.10 Input Values</see>.</remarks>
    /// <param name="text">The text in UTF-8.</param>
    /// <param name="options">The limits and options; <see cref="ParserOptions.Default" /> if omitted.</param>
    /// <returns>The value.</returns>
    /// <exception cref="GraphQLSyntaxException">The text is not a valid value, contains a variable, or exceeds a limit.</exception>
    public static ValueNode ParseConstValue(ReadOnlySpan<byte> text, ParserOptions? options = null) =>
        Parse(text, options, static (ref parser) => parser.ParseSingleValue(isConst: true));

    /// <inheritdoc cref="ParseConstValue(ReadOnlySpan{byte}, ParserOptions?)" />
    /// <param name="text">The text.</param>
    /// <param name="options">The limits and options; <see cref="ParserOptions.Default" /> if omitted.</param>
    public static ValueNode ParseConstValue(string text, ParserOptions? options = null) =>
        Parse(text, options, static (ref parser) => parser.ParseSingleValue(isConst: true));

    /// <summary>Parses a single type reference, such as <c>[String!]!</c>.</summary>
    /// <remarks><see href="https://spec.graphql.org/September2025/#sec-Type-References">Section 2.12 Type References</see>.</remarks>
    /// <param name="text">The text in UTF-8.</param>
    /// <param name="options">The limits and options; <see cref="ParserOptions.Default" /> if omitted.</param>
    /// <returns>The type reference.</returns>
    /// <exception cref="GraphQLSyntaxException">The text is not a valid type reference, or exceeds a limit.</exception>
    public static TypeNode ParseType(ReadOnlySpan<byte> text, ParserOptions? options = null) =>
        Parse(text, options, static (ref parser) => parser.ParseSingleType());

    /// <inheritdoc cref="ParseType(ReadOnlySpan{byte}, ParserOptions?)" />
    /// <param name="text">The text.</param>
    /// <param name="options">The limits and options; <see cref="ParserOptions.Default" /> if omitted.</param>
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

        // Every UTF-16 code unit takes at least one byte. Checked first to avoid copying a huge text.
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
