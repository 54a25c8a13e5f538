using Qplet.GraphQL.Language;
using Qplet.GraphQL.SchemaTools;

namespace Qplet.GraphQL.TypeSystem;

public class TypeComparersTests
{
    private static readonly GraphQLSchema s_schema = SchemaBuilder.FromSdl(
        """
        type Query { pet: Pet node: Node }
        interface Node { id: ID }
        interface Named implements Node { id: ID name: String }
        type Cat implements Named & Node { id: ID name: String }
        type Dog implements Node { id: ID }
        type Stone { weight: Int }
        union Pet = Cat | Dog
        """
    );

    [Theory]
    [InlineData("Int", "Int", true)]
    [InlineData("Int!", "Int", true)]
    [InlineData("Int", "Int!", false)]
    [InlineData("[Int!]!", "[Int]", true)]
    [InlineData("[Int]", "Int", false)]
    [InlineData("Cat", "Pet", true)]
    [InlineData("Stone", "Pet", false)]
    [InlineData("Cat!", "Node", true)]
    [InlineData("Named", "Node", true)]
    [InlineData("Node", "Named", false)]
    [InlineData("[Cat!]", "[Pet]", true)]
    [InlineData("Pet", "Cat", false)]
    public void IsSubType_Pairs_FollowTheSpecification(string type, string superType, bool expected) =>
        TypeComparers.IsSubType(s_schema, Find(type), Find(superType)).ShouldBe(expected);

    [Theory]
    [InlineData("[Int!]", "[Int!]", true)]
    [InlineData("[Int!]", "[Int]", false)]
    [InlineData("Cat", "Dog", false)]
    public void IsEqual_Pairs_AreComparedWithWrappings(string left, string right, bool expected) =>
        TypeComparers.IsEqual(Find(left), Find(right)).ShouldBe(expected);

    [Theory]
    [InlineData("Pet", "Node", true)]
    [InlineData("Pet", "Stone", false)]
    [InlineData("Cat", "Cat", true)]
    [InlineData("Named", "Dog", false)]
    public void DoOverlap_Pairs_ShareAnObjectType(string left, string right, bool expected) =>
        TypeComparers.DoOverlap(s_schema, s_schema.Types[left], s_schema.Types[right]).ShouldBe(expected);

    private static IType Find(string reference) => s_schema.FindType(Parser.ParseType(reference))!;
}
