namespace Qplet.GraphQL.Schema.Live;

/// <summary>
/// An update that a subscription delivers. The first update reports no event: it only has the cursor from which the subscription starts.
/// </summary>
[InterfaceType("LiveUpdate")]
public interface ILiveUpdate
{
    /// <summary>A position in the event log. Pass it as <c>after</c> to receive the events after this update.</summary>
    string Cursor { get; }
}
