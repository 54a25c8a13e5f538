using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Settings;

public sealed class SettingsTests : CatalogueTests
{
    private const string Refused = "errors { __typename ... on ValidationError { code path } }";
    private const string Contact = "contact { pendingEmail phone country { code name } city zipCode address addressAdditional }";
    private const string System = "system { timeZone language firstScreen }";
    private const string Switches =
        "notifications { sound profile { view following followers } event { new like view attendance comment updated } post { new like share comment } "
        + "track { new like comment } album { new like comment } message { new } release { new date reminder } }";
    private const string Read = $"{{ me {{ settings {{ id {Contact} {System} {Switches} }} }} }}";
    private const string UpdateContact =
        $"mutation ($input: UpdateContactSettingsInput!) {{ updateContactSettings(input: $input) {{ userSettings {{ id {Contact} }} {Refused} }} }}";
    private const string UpdateSystem =
        $"mutation ($input: UpdateSystemSettingsInput!) {{ updateSystemSettings(input: $input) {{ userSettings {{ {System} }} {Refused} }} }}";
    private const string UpdateSwitches =
        $"mutation ($input: UpdateNotificationSettingsInput!) {{ updateNotificationSettings(input: $input) {{ userSettings {{ {Switches} }} {Refused} }} }}";

    [Fact]
    public async Task Settings_NeverChanged_AreTheDefaults()
    {
        var ada = await Gateway.AddUserAsync("ada");

        var answer = (await Gateway.AskAsync(Read, ada)).WithoutErrors();

        answer.Text("me.settings.contact.country").ShouldBeNull();
        answer.Text("me.settings.system.language").ShouldBeNull();
        Flags(answer, "me.settings.notifications").ShouldBe(Enumerable.Repeat(true, 24));
    }

    [Fact]
    public async Task UpdateContactSettings_AsInTheRestExample_ReturnsWhatWasSet()
    {
        var ada = await Gateway.AddUserAsync("ada");
        var input = new
        {
            phone = "+7911 123456",
            countryCode = "ru",
            city = "Moscow",
            zipCode = "101000",
            address = "Leninstreet 18",
            addressAdditional = "ut",
        };

        var answer = (await Gateway.AskAsync(UpdateContact, ada, new { input })).WithoutErrors();

        answer.Text("updateContactSettings.userSettings.contact.phone").ShouldBe("+7911 123456");
        answer.Text("updateContactSettings.userSettings.contact.country.code").ShouldBe("RU");
        answer.Text("updateContactSettings.userSettings.contact.city").ShouldBe("Moscow");
        answer.Text("updateContactSettings.userSettings.contact.zipCode").ShouldBe("101000");
        (await Gateway.AskAsync(UpdateContact, ada, new { input = new { city = (string?)null } })).WithoutErrors();
        var read = (await Gateway.AskAsync(Read, ada)).WithoutErrors();
        read.Text("me.settings.contact.city").ShouldBeNull();
        read.Text("me.settings.contact.address").ShouldBe("Leninstreet 18");
        read.Text("me.settings.contact.addressAdditional").ShouldBe("ut");
    }

    [Fact]
    public async Task UpdateContactSettings_BadValues_AreRefusedAndNothingIsStored()
    {
        var ada = await Gateway.AddUserAsync("ada");

        Fields(
                await Gateway.AskAsync(
                    UpdateContact,
                    ada,
                    new
                    {
                        input = new
                        {
                            phone = TextOf(33),
                            zipCode = TextOf(17),
                            city = " ",
                        },
                    }
                ),
                "updateContactSettings"
            )
            .ShouldBe(["input.phone", "input.city", "input.zipCode"], ignoreOrder: true);
        Fields(await Gateway.AskAsync(UpdateContact, ada, new { input = new { city = "Bonn", countryCode = "XX" } }), "updateContactSettings")
            .ShouldBe(["input.countryCode"]);

        await using var db = Gateway.Open();
        (await db.UserContacts.AnyAsync(Cancellation)).ShouldBeFalse();
    }

    [Fact]
    public async Task UpdateSystemSettings_AsInTheRestExample_ReturnsWhatWasSet()
    {
        var ada = await Gateway.AddUserAsync("ada");

        var answer = (
            await Gateway.AskAsync(
                UpdateSystem,
                ada,
                new
                {
                    input = new
                    {
                        language = "RU",
                        firstScreen = "WALL",
                        timeZone = "Europe/Moscow",
                    },
                }
            )
        ).WithoutErrors();

        answer.Text("updateSystemSettings.userSettings.system.language").ShouldBe("RU");
        answer.Text("updateSystemSettings.userSettings.system.firstScreen").ShouldBe("WALL");
        answer.Text("updateSystemSettings.userSettings.system.timeZone").ShouldBe("Europe/Moscow");
        var cleared = (await Gateway.AskAsync(UpdateSystem, ada, new { input = new { language = (string?)null } })).WithoutErrors();
        cleared.Text("updateSystemSettings.userSettings.system.language").ShouldBeNull();
        cleared.Text("updateSystemSettings.userSettings.system.firstScreen").ShouldBe("WALL");
        cleared.Text("updateSystemSettings.userSettings.system.timeZone").ShouldBe("Europe/Moscow");
    }

    [Theory]
    [InlineData("")]
    [InlineData("Moscow")]
    [InlineData("../etc/passwd")]
    [InlineData("Europe/Nowhere")]
    [InlineData("Pacific Standard Time")]
    public async Task UpdateSystemSettings_UnknownTimeZone_IsRefused(string timeZone)
    {
        var ada = await Gateway.AddUserAsync("ada");

        Fields(await Gateway.AskAsync(UpdateSystem, ada, new { input = new { timeZone } }), "updateSystemSettings").ShouldBe(["input.timeZone"]);
    }

    [Fact]
    public async Task N5_OneSwitch_LeavesTheOthers()
    {
        var ada = await Gateway.AddUserAsync("ada");
        (await Gateway.AskAsync(UpdateSwitches, ada, new { input = new { sound = false, @event = new { like = false, updated = false } } })).WithoutErrors();

        var answer = (await Gateway.AskAsync(UpdateSwitches, ada, new { input = new { @event = new { like = true }, track = new { } } })).WithoutErrors();

        const string Path = "updateNotificationSettings.userSettings.notifications";
        answer.Text($"{Path}.sound").ShouldBe("False");
        answer.Text($"{Path}.event.like").ShouldBe("True");
        answer.Text($"{Path}.event.updated").ShouldBe("False");
        Flags(answer, Path).Count(static on => !on).ShouldBe(2);
    }

    [Fact]
    public async Task N5_ExplicitNull_IsATypedErrorAndChangesNothing()
    {
        var ada = await Gateway.AddUserAsync("ada");

        var input = new
        {
            sound = (bool?)null,
            post = (object?)null,
            track = new { @new = (bool?)null, like = (bool?)false },
        };

        Fields(await Gateway.AskAsync(UpdateSwitches, ada, new { input }), "updateNotificationSettings")
            .ShouldBe(["input.sound", "input.post", "input.track.new"]);
        Flags((await Gateway.AskAsync(Read, ada)).WithoutErrors(), "me.settings.notifications").ShouldAllBe(static on => on);
    }

    [Fact]
    public async Task UpdateNotificationSettings_AsInTheRestExample_SetsAllSwitches()
    {
        var ada = await Gateway.AddUserAsync("ada");
        foreach (var on in (bool[])[false, true])
        {
            var input = new
            {
                sound = on,
                profile = new
                {
                    view = on,
                    following = on,
                    followers = on,
                },
                @event = new
                {
                    @new = on,
                    like = on,
                    view = on,
                    attendance = on,
                    comment = on,
                    updated = on,
                },
                post = new
                {
                    @new = on,
                    like = on,
                    share = on,
                    comment = on,
                },
                track = new
                {
                    @new = on,
                    like = on,
                    comment = on,
                },
                album = new
                {
                    @new = on,
                    like = on,
                    comment = on,
                },
                message = new { @new = on },
                release = new
                {
                    @new = on,
                    date = on,
                    reminder = on,
                },
            };

            var answer = (await Gateway.AskAsync(UpdateSwitches, ada, new { input })).WithoutErrors();

            Flags(answer, "updateNotificationSettings.userSettings.notifications").ShouldBe(Enumerable.Repeat(on, 24));
        }
    }

    [Fact]
    public async Task Settings_ConcurrentChanges_AreAllKept()
    {
        var ada = await Gateway.AddUserAsync("ada");
        object[] inputs =
        [
            new { track = new { like = false } },
            new { album = new { like = false } },
            new { post = new { like = false } },
            new { sound = false },
        ];

        await Task.WhenAll(inputs.Select(async input => (await Gateway.AskAsync(UpdateSwitches, ada, new { input })).WithoutErrors()));

        Flags((await Gateway.AskAsync(Read, ada)).WithoutErrors(), "me.settings.notifications").Count(static on => !on).ShouldBe(4);
    }

    [Fact]
    public async Task Settings_OfSomebodyElse_AreHiddenFromEverybody()
    {
        var (ada, bob, admin) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("bob"), await Gateway.AddUserAsync("root", UserRole.Admin));
        const string OfUser = "query ($id: ID!) { node(id: $id) { ... on User { settings { id } } } }";
        var id = IdOf("UserSettings", ada.Id);

        foreach (var viewer in (User[])[bob, admin])
        {
            (await Gateway.AskAsync(OfUser, viewer, new { id = IdOf(ada) })).ErrorCodes.ShouldBe(["AUTH_NOT_AUTHORIZED"]);
            (await Gateway.AskAsync("query ($id: ID!) { node(id: $id) { id } }", viewer, new { id })).WithoutErrors().Text("node").ShouldBeNull();
        }
        (await Gateway.AskAsync(OfUser, null, new { id = IdOf(ada) })).ErrorCodes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);
        (await Gateway.AskAsync("query ($id: ID!) { node(id: $id) { id } }", ada, new { id })).WithoutErrors().Text("node.id").ShouldBe(id);
        (await Gateway.AskAsync(UpdateContact, null, new { input = new { city = "Bonn" } })).ErrorCodes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);
    }

    private static List<bool> Flags(Answer answer, string path) =>
        answer
            .At(path)
            .EnumerateObject()
            .SelectMany(static member =>
                member.Value.ValueKind == global::System.Text.Json.JsonValueKind.Object
                    ? member.Value.EnumerateObject().Select(static one => one.Value.GetBoolean())
                    : [member.Value.GetBoolean()]
            )
            .ToList();
}
