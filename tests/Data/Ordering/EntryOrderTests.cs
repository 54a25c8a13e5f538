namespace Qplet.GraphQL.Data.Ordering;

public sealed class EntryOrderTests
{
    [Theory]
    [InlineData(null, null, EntryOrder.Step)]
    [InlineData(10, null, 10 + EntryOrder.Step)]
    [InlineData(null, 10, 10 - EntryOrder.Step)]
    [InlineData(10, 20, 15)]
    [InlineData(10, 12, 11)]
    [InlineData(10, 11, null)]
    [InlineData(10, 10, null)]
    [InlineData(int.MinValue, int.MaxValue, -1)]
    [InlineData(int.MaxValue - EntryOrder.Step, null, int.MaxValue)]
    [InlineData(int.MaxValue - EntryOrder.Step + 1, null, null)]
    [InlineData(null, int.MinValue + EntryOrder.Step - 1, null)]
    public void Between_Neighbors_IsInTheGapOrNull(int? previous, int? next, int? expected) => EntryOrder.Between(previous, next).ShouldBe(expected);

    [Fact]
    public void PositionAt_OfALongList_RisesAndHasGaps() =>
        Enumerable.Range(1, 100_000).ShouldAllBe(index => EntryOrder.PositionAt(index) - EntryOrder.PositionAt(index - 1) == EntryOrder.Step);
}
