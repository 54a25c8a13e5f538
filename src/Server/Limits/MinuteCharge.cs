namespace Qplet.GraphQL.Server.Limits;

/// <summary>What a request was charged of the budgets of the minute.</summary>
internal sealed class MinuteCharge(MinuteBudget.Charge? operation, MinuteBudget.Charge? cost)
{
    private int _isTakenBack;

    /// <summary>Takes it back, because nothing was executed. Does nothing when it is called again.</summary>
    public void TakeBack()
    {
        if (Interlocked.Exchange(ref _isTakenBack, 1) == 0)
        {
            operation?.TakeBack();
            cost?.TakeBack();
        }
    }
}
