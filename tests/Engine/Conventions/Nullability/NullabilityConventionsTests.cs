using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Conventions.Nullability;

public sealed class NullabilityConventionsTests
{
    [Theory]
    [InlineData("Query", "notes", true)]
    [InlineData("Query", "hidden", false)]
    [InlineData("Query", "note", false)]
    [InlineData("Mutation", "addNote", true)]
    [InlineData("Mutation", "own", true)]
    [InlineData("Mutation", "maybe", false)]
    [InlineData("Mutation", "plain", false)]
    [InlineData("AddNotePayload", "note", false)]
    public void Field_ThatIsNullOnlyByConvention_IsMarked(string type, string field, bool isMarked)
    {
        var definition = ((ComplexType)Build(isMarking: true).Types[type]).Fields[field];

        NullabilityDirectives.LevelsOf(definition.Directives).ShouldBe(isMarked ? [0] : []);
        (definition.Type is NonNullType).ShouldBe(field == "plain");
    }

    [Fact]
    public void Field_WithoutTheConvention_IsNotMarked() =>
        Build(isMarking: false)
            .Types.Values.OfType<ComplexType>()
            .SelectMany(static type => type.Fields)
            .ShouldAllBe(static field => NullabilityDirectives.LevelsOf(field.Directives).Count == 0);

    private static GraphQLSchema Build(bool isMarking)
    {
        var builder = new CodeFirstSchemaBuilder().AddType(typeof(Queries)).AddType(typeof(Mutations)).AddListConventions().AddMutationConventions();
        return (isMarking ? builder.AddSemanticNonNull() : builder).Build();
    }

    [QueryType]
    private static class Queries
    {
        [UsePaging]
        public static IReadOnlyList<Note> GetNotes() => [];

        [UsePaging]
        public static IReadOnlyList<Note>? GetHidden() => null;

        public static Note? GetNote() => null;
    }

    [MutationType]
    private static class Mutations
    {
        public static Note AddNote(string title) => new(title);

        public static OwnPayload Own() => new("");

        public static MaybePayload? Maybe() => null;

        [UseMutationConvention(Disable = true)]
        public static int Plain() => 1;
    }

    private sealed record Note(string Title);

    private sealed record OwnPayload(string Text);

    private sealed record MaybePayload(string Text);
}
