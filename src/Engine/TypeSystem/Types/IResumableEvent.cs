namespace Qplet.GraphQL.TypeSystem;

/// <summary>
/// An event of a source stream after which a client can resume the subscription. Transports send the cursor with the event, and errors about the event have it
/// in their response's <c>extensions</c>.
/// </summary>
public interface IResumableEvent
{
    /// <summary>The position of the event. Printable ASCII without spaces.</summary>
    string Cursor { get; }
}
