using System.Text.Json;
using Qplet.GraphQL.Data.Subjects;

namespace Qplet.GraphQL.Data.Import.Reading;

/// <content>Reads complaints.</content>
internal sealed partial class QpletReader
{
    public void Complaint(JsonElement element, ImportPlace place)
    {
        var author = element.Object("author") is { } user ? User(user, place.Member("author"), isWhole: false) : null;
        var reason = element.Object("reason") is { } why ? Reason(why, place.Member("reason")) : null;
        if (
            element.Uuid("id") is not { } id
            || author is null
            || reason is null
            || element.Text("type") is not { } kind
            || element.Uuid("entity_id") is not { } subject
        )
        {
            set.Refuse(place, "complaints", ImportErrors.IncompleteComplaint());
            return;
        }
        var complaint = set.Complaints.Observe(id, place, isWhole: true);
        var said = new Observation(set, complaint, element, place);
        said.Text(ref complaint.Message, TextLimits.Complaint, "message");
        said.Moment(ref complaint.CreatedAt, "created_at");
        complaint.Take(ref complaint.AuthorId, author);
        complaint.Take(ref complaint.ReasonId, reason);
        complaint.Take(ref complaint.Subject, new SubjectKey(kind, subject));
    }

    private Guid? Reason(JsonElement element, ImportPlace place)
    {
        if (element.Uuid("id") is not { } id || element.Text("title") is null)
        {
            return null;
        }
        var reason = set.ComplaintReasons.Observe(id, place, isWhole: true);
        var said = new Observation(set, reason, element, place);
        said.Text(ref reason.Title, TextLimits.Title, "title");
        said.Text(ref reason.Description, TextLimits.Description, "description");
        return id;
    }
}
