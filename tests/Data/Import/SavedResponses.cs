using Microsoft.Extensions.DependencyInjection;

namespace Qplet.GraphQL.Data.Import;

/// <summary>Saved responses of the two REST APIs, ready to be imported.</summary>
internal static class SavedResponses
{
    public const string TrackJson = """
        {"data": [{"id": "11111111-a791-4783-9845-4b571a9e579f", "title": "Für Elise 🎹",
          "media_asset": {"id": "22222222-42fa-47c4-80d1-ad691774032f", "url": "http://x.example/a.MP3"},
          "cover": null, "owner": {"id": "33333333-df85-4307-a069-68612c4471e1", "name": "Ludwig van", "avatar_url": "http://x.example/l.png"},
          "genres": [{"id": "44444444-5270-4bc8-b2f8-b3dc6d5c92f1", "name": "Klassik", "tracks": 805707}], "surprise": {"a": [1]},
          "analytics": {"playbacks": "13", "likes": 4, "comments": 99, "shares": 7}, "is_liked": 0,
          "lyrics": {"is_own": 0, "author": "Nobody", "content": "La la"}, "music": {"is_own": "1", "author": null}, "entity": "track"}],
         "meta": {"current_page": 1}}
        """;

    public const string ReleaseJson = """
        {"status": "success", "code": 200, "message": "ok", "data": {"id": "77", "title": " Odyssey ", "thumbnail": "https://x.example/t.jpg", "banner": null,
          "description": "A game.", "subcategory": "game", "published_at": "2024-01-15 10:30", "state": {"tba": false, "passed": false},
          "statistics": {"likes": 2, "hypes": 31, "comments": 0}, "publisher": {"name": "Big Studio",
            "username": "BigStudio", "description": "Games", "links": {"socials": "https://www.x.com/big"}},
          "promoted": true, "dates": {"soonest": null, "all": [
            {"id": 5, "precision": "month", "date": "2031-05-09", "action": "Release",
              "platform": {"id": 9, "libelle": "Steam"}, "country": "us", "link": null, "official": "1", "note": null},
            {"id": 6, "precision": "tba", "date": null, "action": "buy", "platform": null, "country": "fr", "official": false}]},
          "sources": [{"id": 3, "title": "Trailer", "link": "https://x.example/trailer"}], "details": {"director": "Ida", "players": 4, "coop": true}}}
        """;

    public const string CommentsJson = """
        {"status": "success", "code": 200, "message": "ok", "data": [{"id": 7,
          "comment": "Can't wait", "publisher": "BIGSTUDIO", "state": {"pin": true, "updated": true},
          "statistics": {"likes": 1, "dislikes": 2, "responses": 2}, "release": 77, "created_at": "2025-01-18 21:36:07", "responses": [
            {"id": 30, "comment": "Me too", "publisher": "Carla", "state": {"pin": false, "updated": false},
              "responseTo": null, "created_at": "2025-01-18 21:40:00"},
            {"id": 31, "comment": "And me", "publisher": "Carla", "state": {"pin": false, "updated": false},
              "responseTo": 30, "created_at": "2025-01-18 21:41:00"}]}],
         "meta": {"pagination": {"total": 1}}}
        """;

    public const string ConversationJson = """
        {"data": {"id": "55555555-53f7-4a5b-8c34-e171172c8ba8", "name": "Ludwig", "unread_count": 2, "participants": [
            {"id": "33333333-df85-4307-a069-68612c4471e1", "name": "Ludwig van", "avatar_url": null},
            {"id": "66666666-df85-4307-a069-68612c4471e2", "name": "Elise", "avatar_url": null}],
          "messages": [{"id": "77777777-4a3f-418d-94d1-4fdcc3c0bfa8", "author": {"id": "33333333-df85-4307-a069-68612c4471e1", "name": "Ludwig van"},
              "content": "Hello", "created_at": 1761916603},
            {"id": "88888888-4a3f-418d-94d1-4fdcc3c0bfa8", "author": {"id": "66666666-df85-4307-a069-68612c4471e2", "name": "Elise"},
              "content": "Hi", "created_at": 1761916610}]}}
        """;

    public static async Task<ImportReport> ImportAsync(TestDatabase database, params (string, string)[] files)
    {
        using var folder = new ImportFolder(files);
        return await database.Services.GetRequiredService<ResponseImport>().ImportAsync(folder.Path, progress: null, TestContext.Current.CancellationToken);
    }
}
