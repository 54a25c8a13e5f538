namespace Qplet.GraphQL.Schema.Releases;

/// <summary>Searches the texts of release dates.</summary>
internal static class ReleaseDateSearch
{
    /// <summary>
    /// Returns the query with a further condition: the note, or the name of the country, platform or action contains the argument <c>search</c>. Nothing
    /// changes if that is omitted, null or blank.
    /// </summary>
    /// <exception cref="TypeSystem.GraphQLException">The text to search for is not valid or has more than 255 characters (INVALID_INPUT).</exception>
    public static QueryContext<ReleaseDate> SearchDates(this QueryContext<ReleaseDate> query, string? search) =>
        query.Search(search, date => date.Note, date => date.Country!.Name, date => date.Platform!.Name, date => date.Action!.Name);
}
