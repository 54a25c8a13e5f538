namespace Qplet.GraphQL.Schema.Events;

/// <summary>
/// A message of a subscription. The first message reports no event: it only has the cursor of the position that the subscription starts from.
/// </summary>
[InterfaceType("LiveUpdate")]
public interface ILiveUpdate
{
    /// <summary>The position of the event log. Pass it as <c>after</c> to resume the subscription after this message.</summary>
    string Cursor { get; }
}
