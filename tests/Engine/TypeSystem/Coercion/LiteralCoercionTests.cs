using Qplet.GraphQL.Language;
using Qplet.GraphQL.SchemaTools;

namespace Qplet.GraphQL.TypeSystem;

public class LiteralCoercionTests
{
    private static readonly GraphQLSchema s_schema = SchemaBuilder.FromSdl("input Filter { name: String }");

    [Fact]
    public void TryCoerce_FieldGivenTwice_IsNotOfTheType() =>
        LiteralCoercion.TryCoerce(s_schema.Types["Filter"], Parser.ParseValue("{ name: \"a\", name: \"b\" }"), null, out _).ShouldBeFalse();
}
