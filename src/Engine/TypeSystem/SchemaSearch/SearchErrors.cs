namespace Qplet.GraphQL.TypeSystem;

/// <summary>Errors of searches in the schema.</summary>
internal static class SearchErrors
{
    public static GraphQLException QueryTooLong(int maximum) => Invalid("query", $"must have at most {maximum} characters");

    public static GraphQLException FirstOutOfRange(int maximum) => Invalid("first", $"must be from 1 to {maximum}");

    public static GraphQLException InvalidCursor() => Invalid("after", "must be the `cursor` of a result of the same search");

    public static GraphQLException MinScoreOutOfRange() => Invalid("minScore", "must be from 0 to 1");

    public static GraphQLException TooManyCoordinates(int maximum) => Invalid("coordinates", $"must have at most {maximum} elements");

    private static GraphQLException Invalid(string argument, string rule) =>
        new(
            new GraphQLError
            {
                Message = $"The argument `{argument}` {rule}.",
                Code = "INVALID_INPUT",
                Extensions = new Dictionary<string, object?>(StringComparer.Ordinal) { ["field"] = argument },
            }
        );
}
