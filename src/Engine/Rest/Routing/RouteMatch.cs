namespace Qplet.GraphQL.Rest;

/// <summary>The routes of a path.</summary>
/// <param name="Routes">The routes by their methods.</param>
/// <param name="Values">The values of the path's parameters, in order.</param>
internal sealed record RouteMatch(IReadOnlyDictionary<string, RestRoute> Routes, IReadOnlyList<string> Values)
{
    /// <summary>The methods for the header <c>Allow</c>.</summary>
    public string Methods => string.Join(", ", Routes.Keys.Concat(Routes.ContainsKey("GET") ? ["HEAD"] : []).Append("OPTIONS").Order(StringComparer.Ordinal));
}
