using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Extending;

public sealed class VersionFieldTests
{
    [Fact]
    public void Build_FieldWithoutDescription_IsReportedByThePlaceToChange() =>
        Should
            .Throw<SchemaException>(static () => new CodeFirstSchemaBuilder().AddType(typeof(Silent)).AddInterceptor(new VersionField("1")).Build())
            .Message.ShouldContain("Silent.GetNothing: The field has no description.");

    [Fact]
    public void Rounded_OnAnotherTypeThanDouble_IsReported() =>
        Should
            .Throw<SchemaException>(static () => new CodeFirstSchemaBuilder().AddType(typeof(Misplaced)).Build())
            .Message.ShouldContain("Misplaced.GetText: [Rounded] requires a double.");

    [QueryType]
    internal static class Silent
    {
        public static int GetNothing() => 0;
    }

    [QueryType]
    internal static class Misplaced
    {
        [Rounded]
        public static string GetText() => "";
    }
}
