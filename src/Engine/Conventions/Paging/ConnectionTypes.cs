using System.Reflection;
using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Conventions;

/// <summary>Creates connection and edge types.</summary>
internal static class ConnectionTypes
{
    private const string NodeDescription = "The item.";

    private static readonly MethodInfo s_createMethod = typeof(ConnectionTypes).GetMethod(nameof(CreateFor), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>Returns the connection type with a name, which is created on first use.</summary>
    /// <param name="name">The name without <c>Connection</c>.</param>
    /// <param name="row">The CLR type of the rows.</param>
    /// <param name="node">The GraphQL type of the rows.</param>
    /// <param name="isLink">Whether the rows are links, whose edges are described by a class.</param>
    /// <param name="hasTotalCount">Whether it has <c>totalCount</c>.</param>
    /// <param name="detail">The further field, or null.</param>
    /// <param name="context">The schema.</param>
    public static ObjectType Get(
        string name,
        Type row,
        Func<CodeFirstContext, IType> node,
        bool isLink,
        bool hasTotalCount,
        ConnectionDetail? detail,
        CodeFirstContext context
    ) =>
        context.GetOrAddNamed(
            name + "Connection",
            () => (ObjectType)s_createMethod.MakeGenericMethod(row).Invoke(null, [name, node, isLink, hasTotalCount, detail, context])!
        );

    private static ObjectType CreateFor<T>(
        string name,
        Func<CodeFirstContext, IType> node,
        bool isLink,
        bool hasTotalCount,
        ConnectionDetail? detail,
        CodeFirstContext context
    )
    {
        var edge = isLink ? LinkEdge<T>(node, context) : Edge<T>(name, node, context);
        return new ObjectType(
            name + "Connection",
            () =>
            {
                List<FieldDefinition> fields =
                [
                    Inheriting(
                        "pageInfo",
                        new NonNullType(PageInfoType(context)),
                        "The position of the page in the list.",
                        static context => PageInfo.Of(context.Parent<Page<T>>())
                    ),
                    Inheriting(
                        "edges",
                        new NonNullType(new ListType(new NonNullType(edge))),
                        "The items with their cursors.",
                        static context => EdgesOf(context.Parent<Page<T>>())
                    ),
                    Inheriting("nodes", new NonNullType(new ListType(node(context))), "The items.", static context => NodesOf(context.Parent<Page<T>>())),
                ];
                if (hasTotalCount)
                {
                    fields.Add(
                        Field(
                            "totalCount",
                            new NonNullType(BuiltInScalars.Int),
                            "The number of items in the whole list.",
                            static context => context.Parent<Page<T>>().TotalCount
                        )
                    );
                }

                if (detail is not null)
                {
                    var type = context.GetOutputType(detail.Type);
                    fields.Add(
                        Field(detail.Name, new NonNullType(type), type.NamedType().Description ?? "", static context => context.Parent<Page<T>>().Detail)
                    );
                }
                return fields;
            },
            description: "A page of a list.",
            runtimeType: typeof(Page<T>)
        );
    }

    private static ObjectType Edge<T>(string name, Func<CodeFirstContext, IType> node, CodeFirstContext context) =>
        context.GetOrAddNamed(
            name + "Edge",
            () =>
                new ObjectType(
                    name + "Edge",
                    () =>
                        [
                            Field(
                                "cursor",
                                new NonNullType(BuiltInScalars.String),
                                "The position of the item in the list. Pass it as `after` or `before` to continue there.",
                                static context => context.Parent<Edge<T>>().Cursor
                            ),
                            Inheriting("node", node(context), NodeDescription, static context => context.Parent<Edge<T>>().Node),
                        ],
                    description: "An item of a list with its position.",
                    runtimeType: typeof(Edge<T>)
                )
        );

    // The fields of the link come from the class that describes its edges.
    private static ObjectType LinkEdge<T>(Func<CodeFirstContext, IType> node, CodeFirstContext context)
    {
        var edge = context.Describe(typeof(Edge<T>))!;
        if (edge.FindField("node") is null)
        {
            edge.Fields.Insert(
                1,
                new FieldDescriptor("node", TypeReference.To(node(context)))
                {
                    Description = NodeDescription,
                    Resolver = static context => FieldResult.FromValue(context.Parent<Edge<T>>().Node),
                    ParentRequirements = [],
                    RunsAsynchronously = false,
                }
            );
        }
        edge.FindField("node")!.Features[CacheDirectives.InheritFeatureKey] = true;
        return (ObjectType)edge.Type;
    }

    private static object NodesOf<T>(Page<T> page)
    {
        if (page.NodeOf is null)
        {
            return page.Items;
        }
        var nodes = new object?[page.Items.Count];
        for (var i = 0; i < nodes.Length; i++)
        {
            nodes[i] = page.NodeAt(i);
        }
        return nodes;
    }

    private static ObjectType PageInfoType(CodeFirstContext context) =>
        context.GetOrAddNamed(
            "PageInfo",
            static () =>
                new ObjectType(
                    "PageInfo",
                    static () =>
                        [
                            Field(
                                "hasNextPage",
                                new NonNullType(BuiltInScalars.Boolean),
                                "Whether more items follow this page.",
                                static context => context.Parent<PageInfo>().HasNextPage
                            ),
                            Field(
                                "hasPreviousPage",
                                new NonNullType(BuiltInScalars.Boolean),
                                "Whether more items precede this page.",
                                static context => context.Parent<PageInfo>().HasPreviousPage
                            ),
                            Field(
                                "startCursor",
                                BuiltInScalars.String,
                                "The cursor of the first item, to pass as `before` for the previous page. Null if the page is empty.",
                                static context => context.Parent<PageInfo>().StartCursor
                            ),
                            Field(
                                "endCursor",
                                BuiltInScalars.String,
                                "The cursor of the last item, to pass as `after` for the next page. Null if the page is empty.",
                                static context => context.Parent<PageInfo>().EndCursor
                            ),
                        ],
                    description: "The position of a page in its list.",
                    runtimeType: typeof(PageInfo)
                )
        );

    private static Edge<T>[] EdgesOf<T>(Page<T> page)
    {
        var edges = new Edge<T>[page.Items.Count];
        for (var i = 0; i < edges.Length; i++)
        {
            edges[i] = new(page, i);
        }
        return edges;
    }

    private static FieldDefinition Inheriting(string name, IType type, string description, Func<ResolverContext, object?> read) =>
        Field(name, type, description, read, new Dictionary<string, object?>(StringComparer.Ordinal) { [CacheDirectives.InheritFeatureKey] = true });

    private static FieldDefinition Field(
        string name,
        IType type,
        string description,
        Func<ResolverContext, object?> read,
        IReadOnlyDictionary<string, object?>? features = null
    ) =>
        new(name, type, description: description)
        {
            Features = features ?? System.Collections.Frozen.FrozenDictionary<string, object?>.Empty,
            Execution = new()
            {
                Resolver = context => FieldResult.FromValue(read(context)),
                ParentRequirements = [],
                KeepsContext = false,
                RunsAsynchronously = false,
            },
        };
}
