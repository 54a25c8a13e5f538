namespace Qplet.GraphQL.TypeSystem;

public sealed class CostDirectivesTests
{
    [Theory]
    [InlineData(10, "10")]
    [InlineData(-0.5, "-0.5")]
    public void CostOf_AWeight_IsReadBack(double weight, string text)
    {
        var cost = CostDirectives.CostOf(weight);

        cost.Arguments.ShouldHaveSingleItem().Value.ShouldBeOfType<Language.StringValueNode>().Value.ShouldBe(text);
        AppliedCost.WeightOf([cost]).ShouldBe(weight);
    }

    [Fact]
    public void ListSizeOf_ASizing_IsReadBack()
    {
        var sizing = new ListSizing
        {
            AssumedSize = 50,
            SlicingArguments = ["first", "last"],
            SlicingArgumentDefaultValue = 10,
            SizedFields = ["edges", "nodes"],
            RequireOneSlicingArgument = false,
        };

        var read = CostDirectives.SizingOf([CostDirectives.ListSizeOf(sizing)])!;

        (read with { SlicingArguments = sizing.SlicingArguments, SizedFields = sizing.SizedFields }).ShouldBe(sizing);
        read.SlicingArguments.ShouldBe(sizing.SlicingArguments);
        read.SizedFields.ShouldBe(sizing.SizedFields);
    }

    [Fact]
    public void WeightOf_NoDirective_IsNotSaid() => AppliedCost.WeightOf([new("tag", [])]).ShouldBeNull();
}
