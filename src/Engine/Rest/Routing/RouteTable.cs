namespace Qplet.GraphQL.Rest;

/// <summary>Finds the routes of a path. A segment that a route has as text takes precedence over a parameter.</summary>
internal sealed class RouteTable
{
    private readonly Node _root = new();

    /// <summary>Creates a table of routes.</summary>
    public RouteTable(IEnumerable<RestRoute> routes)
    {
        foreach (var route in routes)
        {
            var node = _root;
            foreach (var segment in route.Http.Segments)
            {
                node = segment.Literal is { } literal ? node.Literal(literal) : node.Parameter ??= new Node();
            }
            node.Routes.Add(route.Http.Method, route);
        }
    }

    /// <summary>Finds the routes of a path by their methods, with the values of its parameters in order. Null if there are none.</summary>
    public RouteMatch? Find(ReadOnlySpan<string> segments)
    {
        var values = new List<string>();
        return Find(_root, segments, values) is { } routes ? new RouteMatch(routes, values) : null;
    }

    private static Dictionary<string, RestRoute>? Find(Node node, ReadOnlySpan<string> segments, List<string> values)
    {
        if (segments.IsEmpty)
        {
            return node.Routes.Count > 0 ? node.Routes : null;
        }
        if (node.Literals.TryGetValue(segments[0], out var next) && Find(next, segments[1..], values) is { } exact)
        {
            return exact;
        }
        if (node.Parameter is not { } parameter || segments[0].Length == 0)
        {
            return null;
        }
        values.Add(segments[0]);
        if (Find(parameter, segments[1..], values) is { } found)
        {
            return found;
        }
        values.RemoveAt(values.Count - 1);
        return null;
    }

    private sealed class Node
    {
        public Dictionary<string, Node> Literals { get; } = new(StringComparer.Ordinal);

        public Node? Parameter { get; set; }

        public Dictionary<string, RestRoute> Routes { get; } = new(StringComparer.Ordinal);

        public Node Literal(string text)
        {
            if (!Literals.TryGetValue(text, out var node))
            {
                Literals.Add(text, node = new Node());
            }
            return node;
        }
    }
}
