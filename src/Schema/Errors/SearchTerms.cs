using System.Linq.Expressions;

namespace Qplet.GraphQL.Schema.Errors;

/// <summary>Checks the texts that clients search lists for.</summary>
internal static class SearchTerms
{
    /// <summary>
    /// Returns the query with a further condition: a text contains the argument <c>search</c>. Nothing changes if that is omitted, null or blank.
    /// </summary>
    /// <exception cref="TypeSystem.GraphQLException">The text to search for is not valid or has more than 255 characters (INVALID_INPUT).</exception>
    public static QueryContext<T> Search<T>(this QueryContext<T> query, Expression<Func<T, string?>> text, string? search)
        where T : class => Optional(search) is { } term ? query.WhereContains(text, term) : query;

    /// <summary>
    /// Returns the query with a further condition: at least one of several texts contains the argument <c>search</c>. Nothing changes if that is omitted, null
    /// or blank.
    /// </summary>
    /// <exception cref="TypeSystem.GraphQLException">The text to search for is not valid or has more than 255 characters (INVALID_INPUT).</exception>
    public static QueryContext<T> Search<T>(this QueryContext<T> query, string? search, params IReadOnlyList<Expression<Func<T, string?>>> texts)
        where T : class =>
        Optional(search) is { } term
            ? query.WhereEither([.. texts.Select(text => (Func<QueryContext<T>, QueryContext<T>>)(alternative => alternative.WhereContains(text, term)))])
            : query;

    /// <summary>Returns the text to search for, or null if the argument is omitted, null or blank, so the list is not searched.</summary>
    /// <exception cref="TypeSystem.GraphQLException">The text is not valid or has more than 255 characters (INVALID_INPUT).</exception>
    public static string? Optional(string? search)
    {
        if (string.IsNullOrWhiteSpace(search))
        {
            return null;
        }
        return Required(search, nameof(search));
    }

    /// <summary>Returns the text to search for.</summary>
    /// <param name="search">The text.</param>
    /// <param name="argument">The name of the argument.</param>
    /// <exception cref="TypeSystem.GraphQLException">The text is blank, not valid, or has more than 255 characters (INVALID_INPUT).</exception>
    public static string Required(string search, string argument)
    {
        var validation = new InputValidation();
        var term = validation.Line(search, argument, TextLimits.Title);
        try
        {
            validation.ThrowIfAny();
        }
        catch (ValidationException problem)
        {
            throw AccessErrors.InvalidArgument(problem);
        }
        return term;
    }
}
