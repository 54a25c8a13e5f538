using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.AspNetCore.Http;

public sealed class BatchOrderTests
{
    [Fact]
    public async Task AwaitTurn_Query_WaitsForTheMutationsBeforeIt()
    {
        var order = new BatchOrder(3);
        await order.AwaitTurnAsync(0, OperationType.Query);
        var last = order.AwaitTurnAsync(2, OperationType.Query);
        last.IsCompleted.ShouldBeFalse();

        var mutation = order.AwaitTurnAsync(1, OperationType.Mutation);
        mutation.IsCompleted.ShouldBeFalse();
        order.End(0);
        await mutation;
        last.IsCompleted.ShouldBeFalse();
        order.End(1);
        await last;
    }

    [Fact]
    public async Task AwaitTurn_QueryAfterQueries_WaitsForNone()
    {
        var order = new BatchOrder(2);
        await order.AwaitTurnAsync(0, OperationType.Query);

        await order.AwaitTurnAsync(1, OperationType.Query);
    }

    [Fact]
    public async Task AwaitTurn_AfterWhatWasNoOperation_GoesOn()
    {
        var order = new BatchOrder(2);
        var second = order.AwaitTurnAsync(1, OperationType.Mutation);
        order.End(0);

        await second;
    }
}
