using System.Text.Json;

namespace Qplet.GraphQL.Data.Import.Reading;

/// <content>Reads contact requests.</content>
internal sealed partial class QpletReader
{
    public void Contact(JsonElement element, ImportPlace place)
    {
        if (element.Uuid("id") is not { } id || element.Text("name") is null || element.Text("email") is not { } email || element.Text("message") is null)
        {
            set.Refuse(place, "contact requests", ImportErrors.IncompleteContactRequest());
            return;
        }
        if (email.Length > TextLimits.Email)
        {
            // An address that is truncated is that of nobody, or of somebody else.
            set.Refuse(place, "contact requests", ImportErrors.LongEmail());
            return;
        }
        var request = set.ContactRequests.Observe(id, place, isWhole: true);
        var said = new Observation(set, request, element, place);
        said.Text(ref request.Name, TextLimits.Name, "name");
        request.Take(ref request.Email, email);
        said.Text(ref request.Message, TextLimits.ContactRequest, "message");
    }
}
