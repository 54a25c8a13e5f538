namespace Qplet.GraphQL.Schema.Events;

/// <summary>An event of a subscription.</summary>
[InterfaceType("LiveUpdate")]
public interface ILiveUpdate
{
    /// <summary>The position of the event. Pass it as <c>after</c> to resume the subscription after the event.</summary>
    string Cursor { get; }
}
