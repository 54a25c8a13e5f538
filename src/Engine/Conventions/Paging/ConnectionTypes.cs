using System.Reflection;
using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Conventions;

/// <summary>Creates connection and edge types.</summary>
internal static class ConnectionTypes
{
    private static readonly MethodInfo s_createMethod = typeof(ConnectionTypes).GetMethod(nameof(CreateFor), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>Returns the connection type with a name, which is created on first use.</summary>
    /// <param name="name">The name without <c>Connection</c>.</param>
    /// <param name="row">The CLR type of the rows.</param>
    /// <param name="node">The GraphQL type of the rows.</param>
    /// <param name="hasTotalCount">Whether it has <c>totalCount</c>.</param>
    /// <param name="context">The schema.</param>
    public static ObjectType Get(string name, Type row, Func<CodeFirstContext, IType> node, bool hasTotalCount, CodeFirstContext context) =>
        context.GetOrAddNamed(name + "Connection", () => (ObjectType)s_createMethod.MakeGenericMethod(row).Invoke(null, [name, node, hasTotalCount, context])!);

    private static ObjectType CreateFor<T>(string name, Func<CodeFirstContext, IType> node, bool hasTotalCount, CodeFirstContext context)
    {
        var edge = context.GetOrAddNamed(
            name + "Edge",
            () =>
                new ObjectType(
                    name + "Edge",
                    () =>
                        [
                            Field(
                                "cursor",
                                new NonNullType(BuiltInScalars.String),
                                "A cursor for use in pagination.",
                                static context => context.Parent<Edge<T>>().Cursor
                            ),
                            Field("node", node(context), "The item at the end of the edge.", static context => context.Parent<Edge<T>>().Node),
                        ],
                    description: "An edge in a connection.",
                    runtimeType: typeof(Edge<T>)
                )
        );
        return new ObjectType(
            name + "Connection",
            () =>
            {
                List<FieldDefinition> fields =
                [
                    Field(
                        "pageInfo",
                        new NonNullType(PageInfoType(context)),
                        "Information to aid in pagination.",
                        static context => PageInfo.Of(context.Parent<Page<T>>())
                    ),
                    Field("edges", new ListType(new NonNullType(edge)), "A list of edges.", static context => EdgesOf(context.Parent<Page<T>>())),
                    Field("nodes", new ListType(node(context)), "A flattened list of the nodes.", static context => context.Parent<Page<T>>().Items),
                ];
                if (hasTotalCount)
                {
                    fields.Add(
                        Field(
                            "totalCount",
                            new NonNullType(BuiltInScalars.Int),
                            "The total number of items in the list.",
                            static context => context.Parent<Page<T>>().TotalCount
                        )
                    );
                }

                return fields;
            },
            description: "A connection to a list of items.",
            runtimeType: typeof(Page<T>)
        );
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
                                "When paginating backwards, the cursor to continue.",
                                static context => context.Parent<PageInfo>().StartCursor
                            ),
                            Field(
                                "endCursor",
                                BuiltInScalars.String,
                                "When paginating forwards, the cursor to continue.",
                                static context => context.Parent<PageInfo>().EndCursor
                            ),
                        ],
                    description: "Information about pagination in a connection.",
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

    private static FieldDefinition Field(string name, IType type, string description, Func<ResolverContext, object?> read) =>
        new(name, type, description: description)
        {
            Execution = new()
            {
                Resolver = context => FieldResult.FromValue(read(context)),
                ParentRequirements = [],
                KeepsContext = false,
                RunsAsynchronously = false,
            },
        };
}
