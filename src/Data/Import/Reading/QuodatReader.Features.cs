using System.Text.Json;
using Qplet.GraphQL.Data.FeatureRequests;

namespace Qplet.GraphQL.Data.Import.Reading;

/// <content>Reads feature requests.</content>
internal sealed partial class QuodatReader
{
    public void Feature(JsonElement element, ImportPlace place)
    {
        if (Key(element, "feature requests", place) is not { } id)
        {
            return;
        }
        var request = set.FeatureRequests.Observe(id, place, isWhole: true);
        var said = new Observation(set, request, element, place);
        said.Text(ref request.Title, TextLimits.Title, "title");
        said.Text(ref request.Description, TextLimits.Description, "description");
        request.Take(ref request.State, State(element, place));
        request.Take(
            ref request.AuthorId,
            element.Text("proposed_by") is { } username ? PublisherNamed(username, place.Member("proposed_by"), isWhole: false, isHandle: false) : null
        );
        said.Moment(ref request.CreatedAt, "created_at");
        said.Moment(ref request.UpdatedAt, "updated_at");
    }

    private FeatureRequestState? State(JsonElement element, ImportPlace place)
    {
        if (element.Text("status") is not { } status)
        {
            return null;
        }
        FeatureRequestState? state = status.Replace('-', '_').Replace(' ', '_').ToLowerInvariant() switch
        {
            "idea" => FeatureRequestState.Idea,
            "planned" => FeatureRequestState.Planned,
            "in_progress" => FeatureRequestState.InProgress,
            "done" => FeatureRequestState.Done,
            "rejected" => FeatureRequestState.Rejected,
            _ => null,
        };
        if (state is null)
        {
            set.Remark(place.Member("status"), ImportErrors.BadState(status));
        }
        return state;
    }
}
