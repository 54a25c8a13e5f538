using Ical.Net;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.CalendarFeeds;

/// <summary>A test that creates calendar feeds and reads them as a calendar program does.</summary>
public abstract class CalendarFeedTests : CatalogueTests
{
    protected const string Create =
        "mutation ($input: CreateCalendarFeedInput!) { createCalendarFeed(input: $input) { calendarFeed { id kind name createdAt lastReadAt } url "
        + "errors { __typename ... on Error { code path message } ... on PlanRequiredError { feature requiredPlan currentPlan upgradeUrl } "
        + "... on LimitExceededError { limit currentCount } ... on NotFoundError { resourceId } } } }";

    internal CalendarFeedReader Reader => Gateway.Services.GetRequiredService<CalendarFeedReader>();

    /// <summary>Creates a feed and returns its ID and the token in its URL.</summary>
    protected async Task<(string Id, string Token)> AddFeedAsync(User user, object input)
    {
        var answer = (await Gateway.AskAsync(Create, user, new { input })).WithoutErrors();
        answer.DomainErrors("createCalendarFeed").ShouldBeEmpty(answer.ToString());
        return (answer.Text("createCalendarFeed.calendarFeed.id")!, TokenOf(answer.Text("createCalendarFeed.url")!));
    }

    /// <summary>Returns the token in the URL of a feed.</summary>
    protected static string TokenOf(string url)
    {
        url.ShouldStartWith("http://localhost:5000/calendar-feeds/");
        url.ShouldEndWith(".ics");
        return url["http://localhost:5000/calendar-feeds/".Length..^".ics".Length];
    }

    /// <summary>Returns the validator of a feed, or null if it may not be read.</summary>
    protected async Task<string?> ValidatorAsync(string token) => (await Reader.FindAsync(token, Cancellation))?.EntityTag;

    /// <summary>Returns the text of a feed.</summary>
    protected async Task<string> TextAsync(string token) =>
        (await Reader.ReadAsync((await Reader.FindAsync(token, Cancellation)).ShouldNotBeNull(), Cancellation)).ShouldNotBeNull();

    /// <summary>Returns the contents of a feed.</summary>
    protected async Task<Calendar> ReadAsync(string token) => Calendar.Load(await TextAsync(token))!;

    /// <summary>Returns the titles of the entries of a feed, in their order.</summary>
    protected async Task<IReadOnlyList<string?>> SummariesAsync(string token) => [.. (await ReadAsync(token)).Events.Select(static entry => entry.Summary)];

    protected async Task DoAsync(User viewer, string mutation, string id) =>
        (await Gateway.AskAsync($"mutation ($id: ID!) {{ {mutation} {{ errors {{ __typename }} }} }}", viewer, new { id })).WithoutErrors();
}
