namespace Qplet.GraphQL.Schema.Comments;

/// <summary>Searches the texts of comments.</summary>
internal static class CommentSearch
{
    /// <summary>
    /// Returns the query with a further condition: the text contains the argument <c>search</c>, and the comment is not hidden. Nothing changes if the argument
    /// is omitted, null or blank.
    /// </summary>
    /// <exception cref="TypeSystem.GraphQLException">The text to search for is not valid or has more than 255 characters (INVALID_INPUT).</exception>
    public static QueryContext<Comment> SearchText(this QueryContext<Comment> query, string? search) =>
        SearchTerms.Optional(search) is { } term ? query.WhereNull(comment => comment.HiddenAt).WhereContains(comment => comment.Content, term) : query;
}
