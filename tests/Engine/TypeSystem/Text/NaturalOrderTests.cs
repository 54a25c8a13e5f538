namespace Qplet.GraphQL.TypeSystem;

public sealed class NaturalOrderTests
{
    [Theory]
    [InlineData("A2", "A10", -1)]
    [InlineData("A10", "A2", 1)]
    [InlineData("A1", "A1", 0)]
    [InlineData("A1", "A1b", -1)]
    [InlineData("A", "B", -1)]
    [InlineData("A01", "A1", -1)]
    [InlineData("A0", "A00", -1)]
    [InlineData("A100", "A99", 1)]
    public void Compare_NamesWithNumbers_OrdersByThem(string left, string right, int expected) =>
        Math.Sign(NaturalOrder.Compare(left, right)).ShouldBe(expected);
}
