using System.Globalization;
using System.Text.Json;

namespace Qplet.GraphQL.Data.Import.Reading;

/// <summary>Reads files: opens the envelope of each file and passes every object to the reader of its API.</summary>
internal sealed class FileReader(ImportSet set)
{
    private const string Files = "files";
    private const string Unknown = "objects of an unknown kind";

    private readonly QpletReader _qplet = new(set);
    private readonly QuodatReader _quodat = new(set);
    private readonly HashSet<string> _withoutData = new(StringComparer.Ordinal);
    private ImportAddress _address = ImportAddress.Of("");

    public async Task ReadAsync(string path, string name, CancellationToken cancellationToken)
    {
        set.Files++;
        try
        {
            await using var stream = File.OpenRead(path);
            if (stream.Length == 0)
            {
                set.Refuse(new ImportPlace(name, "line 1, column 1"), Files, ImportErrors.Empty());
                return;
            }

            using var document = await JsonDocument.ParseAsync(
                stream,
                new JsonDocumentOptions { AllowTrailingCommas = false, MaxDepth = 128 },
                cancellationToken
            );
            Read(document.RootElement, name);
        }
        catch (InvalidOperationException)
        {
            set.Refuse(new ImportPlace(name, "$"), Files, ImportErrors.BadText());
        }
        catch (JsonException e)
        {
            set.Refuse(new ImportPlace(name, PlaceOf(e)), Files, ImportErrors.NotJson(WithoutPlace(e.Message)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            set.Refuse(new ImportPlace(name, "file"), Files, ImportErrors.Unreadable(e.Message));
        }
    }

    private void Read(JsonElement root, string name)
    {
        var place = new ImportPlace(name, "$");
        _address = ImportAddress.Of(name);
        if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("data", out var data))
        {
            if (data.ValueKind != JsonValueKind.Null)
            {
                Content(data, place.Member("data"));
            }
            else if (root.Text("status") is "fail" or "error")
            {
                set.Refuse(place, Files, ImportErrors.ErrorAnswer(root.Text("message")));
            }
            else
            {
                set.Passed.Add((name, "a response without data"));
            }
        }
        else if (root.HasAny("errors", "exception") || root.Text("status") is "fail" or "error" || IsOnlyMessage(root))
        {
            set.Refuse(place, Files, ImportErrors.ErrorAnswer(root.Text("message")));
        }
        else
        {
            Content(root, place);
        }
    }

    private void Content(JsonElement data, ImportPlace place)
    {
        if (data.ValueKind != JsonValueKind.Array)
        {
            Item(data, place);
            return;
        }

        if (data.GetArrayLength() == 0)
        {
            set.Passed.Add((place.File, "an empty list"));
        }
        var items = data.EnumerateArray().ToArray();
        var terms = Array.FindAll(items, item => ImportShapes.Of(item) == ImportShape.Term);
        if (terms.Length > 0)
        {
            Terms(terms, place);
        }
        for (var i = 0; i < items.Length; i++)
        {
            if (ImportShapes.Of(items[i]) != ImportShape.Term)
            {
                Item(items[i], place.Item(i));
            }
        }
    }

    private void Terms(JsonElement[] items, ImportPlace place) =>
        set.TermLists.Add(
            (
                place,
                [
                    .. items
                        .Where(item => item.Text("libelle") is not null)
                        .Select(item => (QuodatReader.Code(item.Text("libelle"))!, item.Text("name") ?? item.Text("libelle")!)),
                ]
            )
        );

    private void Item(JsonElement item, ImportPlace place)
    {
        try
        {
            Item(ImportShapes.Of(item), item, place);
        }
        catch (InvalidOperationException)
        {
            // The JSON reader checks strings when they are read, so lone surrogates and invalid UTF-8 are found here.
            set.Refuse(place, Unknown, ImportErrors.BadText());
        }
    }

    private void Item(ImportShape shape, JsonElement item, ImportPlace place)
    {
        switch (shape)
        {
            case ImportShape.QpletUser:
                Relate(_qplet.User(item, place, isWhole: true), place);
                break;
            case ImportShape.Registration:
                _qplet.Registration(item, place);
                break;
            case ImportShape.Track:
                _qplet.Track(item, place, isWhole: true);
                break;
            case ImportShape.Album:
                _qplet.Album(item, place);
                break;
            case ImportShape.Playlist:
                _qplet.Playlist(item, place);
                break;
            case ImportShape.Genre:
                _qplet.Genre(item, place, isWhole: true);
                break;
            case ImportShape.MediaAsset:
                _qplet.Media(item, kind: null, owner: null, place, isWhole: true);
                break;
            case ImportShape.QpletPost:
                _qplet.Post(item, place);
                break;
            case ImportShape.Event:
                _qplet.Event(item, place);
                break;
            case ImportShape.ContactRequest when item.Member("id") is not null || item.Member("message") is not null:
                _qplet.Contact(item, place);
                break;
            case ImportShape.Complaint:
                _qplet.Complaint(item, place);
                break;
            case ImportShape.Feature:
                _quodat.Feature(item, place);
                break;
            case ImportShape.QuodatPost:
                _quodat.Post(item, _address.Relation == ImportRelation.Posts ? OwnerOfList(place) : null, _qplet, place);
                break;
            case ImportShape.QpletComment:
                _qplet.Comment(item, place);
                break;
            case ImportShape.Conversation:
                _qplet.Conversation(item, place);
                break;
            case ImportShape.Message:
                _qplet.Message(item, _address.ConversationId, place);
                break;
            case ImportShape.Country:
                _quodat.Country(item, place, isWhole: true);
                break;
            case ImportShape.Publisher:
                Relate(_quodat.Publisher(item, place, isWhole: true), place);
                break;
            case ImportShape.Release:
                _quodat.Release(item, place);
                Relate(item, place);
                break;
            case ImportShape.ReleaseInformation:
                _quodat.Information(item, _address.ReleaseId, place);
                break;
            case ImportShape.ReleaseDate:
                _quodat.Date(item, _address.ReleaseId, place);
                break;
            case ImportShape.CalendarEntry:
                _quodat.CalendarEntry(item, _address.Relation == ImportRelation.Calendar ? OwnerOfList(place) : null, place);
                break;
            case ImportShape.ReleaseSource:
                _quodat.Source(item, _address.ReleaseId, place);
                break;
            case ImportShape.Platform:
                _quodat.Platform(item, place, isWhole: true);
                break;
            case ImportShape.Category:
                _quodat.Category(item, place);
                break;
            case ImportShape.Term:
                Terms([item], place);
                break;
            case ImportShape.QuodatComment:
                _quodat.Comment(item, _address.ReleaseId, place);
                break;
            case ImportShape.QuodatResponse:
                _quodat.Response(item, parent: null, release: null, place);
                break;
            case ImportShape.Unknown:
                set.Refuse(place, Unknown, ImportErrors.UnknownShape(item.ValueKind == JsonValueKind.Object ? item.EnumerateObject().Select(m => m.Name) : []));
                break;
            case ImportShape.Answer when _qplet.Analytics(item, _address, place):
                break;
            default:
                Pass(place);
                break;
        }
    }

    /// <summary>Adds the relation between a user in a list and the user whose list it is, which only the address names.</summary>
    private void Relate(Guid? user, ImportPlace place)
    {
        if (user is not { } listed || OwnerOfList(place) is not { } owner || listed == owner)
        {
            return;
        }
        if (_address.Relation == ImportRelation.Followers)
        {
            set.Follows.Add((listed, owner));
        }
        else if (_address.Relation == ImportRelation.Following)
        {
            set.Follows.Add((owner, listed));
        }
    }

    /// <summary>Adds the hype of the user in whose list the release is.</summary>
    private void Relate(JsonElement release, ImportPlace place)
    {
        if (_address.Relation == ImportRelation.Hypes && release.Key("id") is { } id && OwnerOfList(place) is { } user)
        {
            set.Hypes.Add((user, id));
        }
    }

    private Guid? OwnerOfList(ImportPlace place)
    {
        if (_address.Username is { } username)
        {
            return _quodat.PublisherNamed(username, place, isWhole: false, isHandle: false);
        }
        if (_address.UserId is { } id)
        {
            set.Users.Observe(id, place, isWhole: false);
        }
        return _address.UserId;
    }

    /// <summary>Reports, once for each file, that an object contains no data.</summary>
    private void Pass(ImportPlace place)
    {
        if (_withoutData.Add(place.File))
        {
            set.Passed.Add((place.File, "a response without data to store"));
        }
    }

    private static bool IsOnlyMessage(JsonElement root) =>
        root.Has("message") && root.EnumerateObject().All(m => m.Name is "message" or "type" or "code" or "status");

    private static string PlaceOf(JsonException e) =>
        string.Create(CultureInfo.InvariantCulture, $"line {(e.LineNumber ?? 0) + 1}, column {(e.BytePositionInLine ?? 0) + 1}");

    private static string WithoutPlace(string message)
    {
        var place = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return place < 0 ? message : message[..place];
    }
}
