using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Conventions.Nodes;

public sealed class NodeInterceptorTests
{
    private static readonly GraphQLSchema s_schema = new CodeFirstSchemaBuilder()
        .AddType(typeof(Queries))
        .AddType(typeof(BookType))
        .AddType(typeof(ShelfType))
        .AddGlobalObjectIdentification(maxNodes: 3)
        .Build();

    [Fact]
    public void Build_QueryType_BeginsWithNodeFields() =>
        s_schema
            .QueryType!.Fields.Select(static field =>
                $"{field.Name}({string.Join(", ", field.Arguments.Select(static argument => $"{argument.Name}: {argument.Type}"))}): {field.Type}"
            )
            .ShouldBe(["node(id: ID!): Node", "nodes(ids: [ID!]!): [Node]!", "hello(): String!"]);

    [Fact]
    public void Build_NodeType_HasGlobalIdFirstAndImplementsNode()
    {
        var book = (ObjectType)s_schema.Types["Book"];
        book.Fields.Select(static field => $"{field.Name}: {field.Type}").ShouldBe(["id: ID!", "title: String!"]);
        book.Interfaces.ShouldHaveSingleItem().Name.ShouldBe("Node");
        ((ObjectType)s_schema.Types["Shelf"]).Interfaces.ShouldHaveSingleItem().Name.ShouldBe("Node");
    }

    [Fact]
    public async Task Node_OfEachType_GoesToItsResolver()
    {
        var key = Guid.NewGuid();
        (await NodeAsync(GlobalId.Encode("Book", key))).ShouldBe(new Book("found", key));
        (await NodeAsync(GlobalId.Encode("Shelf", "a:b"))).ShouldBe(new Shelf("a:b"));
        (await NodeAsync(GlobalId.Encode("Shelf", "none"))).ShouldBeNull();
    }

    [Fact]
    public async Task Node_LongId_IsRepeatedInPart() =>
        (await Should.ThrowAsync<GraphQLException>(() => NodeAsync(new string('9', 5000)))).Errors[0].Message.Length.ShouldBeLessThan(200);

    [Theory]
    [InlineData("nonsense")]
    [InlineData("VXNlcjox")]
    [InlineData("Qm9vazox")]
    public async Task Node_UnknownId_IsAnError(string id) =>
        (await Should.ThrowAsync<GraphQLException>(() => NodeAsync(id))).Errors.ShouldHaveSingleItem().Code.ShouldBe("ID_INVALID");

    [Fact]
    public async Task Nodes_SomeInvalid_KeepOrderAndFailAlone()
    {
        var key = Guid.NewGuid();
        var context = new FakeResolverContext
        {
            Arguments = { ["ids"] = new object?[] { GlobalId.Encode("Shelf", "x"), "nonsense", GlobalId.Encode("Book", key) } },
        };

        var nodes = (await FakeResolverContext.ResolveAsync(s_schema.QueryType!.Fields["nodes"], context)).ShouldBeOfType<object?[]>();

        nodes[0].ShouldBe(new Shelf("x"));
        nodes[1].ShouldBeOfType<GraphQLException>().Errors.ShouldHaveSingleItem().Code.ShouldBe("ID_INVALID");
        nodes[2].ShouldBe(new Book("found", key));
    }

    [Fact]
    public async Task Nodes_TooMany_AreRefused()
    {
        var context = new FakeResolverContext { Arguments = { ["ids"] = new object?[] { "a", "b", "c", "d" } } };
        (await Should.ThrowAsync<GraphQLException>(() => FakeResolverContext.ResolveAsync(s_schema.QueryType!.Fields["nodes"], context)))
            .Errors.ShouldHaveSingleItem()
            .Code.ShouldBe("HC0076");
    }

    [Fact]
    public void Build_NodeWithoutId_IsReported()
    {
        var builder = new CodeFirstSchemaBuilder().AddType(typeof(Queries)).AddType(typeof(NamelessType)).AddGlobalObjectIdentification();
        Should.Throw<SchemaException>(() => builder.Build()).Errors.ShouldHaveSingleItem().Message.ShouldContain("has a [NodeResolver] but no property `Id`");
    }

    private static Task<object?> NodeAsync(string id) =>
        FakeResolverContext.ResolveAsync(s_schema.QueryType!.Fields["node"], new FakeResolverContext { Arguments = { ["id"] = id } });

    public sealed record Book(string Title, Guid Id);

    public sealed record Shelf(string Id);

    public sealed record Nameless(string Text);

    [QueryType]
    public static class Queries
    {
        public static string Hello => "world";
    }

    [ObjectType<Book>]
    public static class BookType
    {
        [NodeResolver]
        public static async Task<Book?> FindAsync(Guid id, CancellationToken cancellationToken)
        {
            await Task.Delay(1, cancellationToken);
            return new Book("found", id);
        }
    }

    [ObjectType<Shelf>]
    public static class ShelfType
    {
        [NodeResolver]
        public static Shelf? Find(string id) => id == "none" ? null : new Shelf(id);
    }

    [ObjectType<Nameless>]
    public static class NamelessType
    {
        [NodeResolver]
        public static Nameless? Find(string id) => new(id);
    }
}
