namespace Qplet.GraphQL.Language;

/// <summary>Syntax errors. The messages are those of graphql-js 17, which clients and linters know.</summary>
internal static class SyntaxErrors
{
    /// <summary>The maximum length of token text in a message, in UTF-16 code units.</summary>
    private const int MaxQuotedLength = 200;

    public static GraphQLSyntaxException Unexpected(Location location, string found) => New(location, $"Unexpected {found}.");

    public static GraphQLSyntaxException Expected(Location location, string expected, string found) => New(location, $"Expected {expected}, found {found}.");

    public static GraphQLSyntaxException ExpectedKeyword(Location location, string keyword, string found) => Expected(location, $"\"{keyword}\"", found);

    public static GraphQLSyntaxException VariableInConstant(Location location, string name) =>
        New(location, $"Unexpected variable \"${Shorten(name)}\" in constant value.");

    public static GraphQLSyntaxException ReservedEnumValue(Location location, string found) =>
        New(location, $"{found} is reserved and cannot be used for an enum value.");

    public static GraphQLSyntaxException DescriptionOfShorthand(Location location) =>
        New(location, "Unexpected description, descriptions are not supported on shorthand queries.");

    public static GraphQLSyntaxException DescriptionOfOther(Location location) =>
        New(location, "Unexpected description, only GraphQL definitions support descriptions.");

    public static GraphQLSyntaxException UnexpectedCharacter(Location location, string character) => New(location, $"Unexpected character: {character}.");

    public static GraphQLSyntaxException InvalidCharacter(Location location, string character) => New(location, $"Invalid character: {character}.");

    public static GraphQLSyntaxException InvalidCharacterInString(Location location, string character) =>
        New(location, $"Invalid character within String: {character}.");

    public static GraphQLSyntaxException SingleQuote(Location location) =>
        New(location, "Unexpected single quote character ('), did you mean to use a double quote (\")?");

    public static GraphQLSyntaxException TwoDots(Location location) => New(location, "Unexpected \"..\", did you mean \"...\"?");

    public static GraphQLSyntaxException NumberStartsWithDot(Location location, string digits) =>
        New(location, $"Invalid number, expected digit before \".\", did you mean \"0.{Shorten(digits)}\"?");

    public static GraphQLSyntaxException DigitAfterZero(Location location, string digit) =>
        New(location, $"Invalid number, unexpected digit after 0: {digit}.");

    public static GraphQLSyntaxException DigitExpected(Location location, string found) => New(location, $"Invalid number, expected digit but got: {found}.");

    public static GraphQLSyntaxException UnterminatedString(Location location) => New(location, "Unterminated string.");

    public static GraphQLSyntaxException InvalidEscape(Location location, string escape) => New(location, $"Invalid character escape sequence: \"{escape}\".");

    public static GraphQLSyntaxException InvalidUnicodeEscape(Location location, string escape) =>
        New(location, $"Invalid Unicode escape sequence: \"{escape}\".");

    public static GraphQLSyntaxException TooLong(int limit) => LimitExceeded(new Location(0, 0, 1, 1), $"{limit} bytes");

    public static GraphQLSyntaxException TooManyTokens(Location location, int limit) => LimitExceeded(location, $"{limit} tokens");

    public static GraphQLSyntaxException TooManyFields(Location location, int limit) => LimitExceeded(location, $"{limit} fields");

    public static GraphQLSyntaxException TooManyDirectives(Location location, int limit) => LimitExceeded(location, $"{limit} directives at one location");

    public static GraphQLSyntaxException NameTooLong(Location location, int limit) => LimitExceeded(location, $"{limit} characters in a name");

    public static GraphQLSyntaxException TooDeep(Location location, int limit) => LimitExceeded(location, $"{limit} levels of nesting");

    /// <summary>Shortens token text for use in a message.</summary>
    public static string Shorten(string text) => QuotedText.Shorten(text, MaxQuotedLength);

    private static GraphQLSyntaxException LimitExceeded(Location location, string what) =>
        new($"Syntax Error: Document contains more than {what}. Parsing aborted.", location, GraphQLSyntaxException.LimitCode);

    private static GraphQLSyntaxException New(Location location, string message) =>
        new("Syntax Error: " + message, location, GraphQLSyntaxException.SyntaxCode);
}
