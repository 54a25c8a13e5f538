using Qplet.GraphQL.Schema.Access;
using Qplet.GraphQL.Schema.ApiKeys;
using Qplet.GraphQL.Server.Authentication;
using Qplet.GraphQL.Server.Limits;

namespace Qplet.GraphQL.Server.Uploads;

/// <summary>Counts uploads with API keys toward the daily limit: each once, when it is created, as <c>uploadMediaAsset</c> counts.</summary>
internal sealed class UploadLimits(DailyLimiter daily, LimitErrors errors)
{
    /// <summary>Creates an upload within the limit. An upload that is refused does not count.</summary>
    /// <exception cref="TusException">The limit is reached, or the upload is refused.</exception>
    public async Task CountAsync(HttpContext context, Func<Task> create)
    {
        if (context.User.Identity is not { AuthenticationType: ApiKeyAuthentication.Scheme })
        {
            await create();
            return;
        }
        var caller = Viewer.From(context.User);
        var headers = context.Features.Get<LimitHeaders>();
        var (isAllowed, allowance) = await daily.TakeAsync(caller.RequireId(), caller.Plan, context.RequestAborted);
        headers?.Note(allowance);
        if (!isAllowed)
        {
            throw UploadErrors.TooManyOfDay(LimitErrors.MessageOfDay(allowance), errors.SecondsToNextDay(allowance));
        }
        try
        {
            await create();
        }
        catch (TusException)
        {
            headers?.NoteTakenBack(await daily.TakeBackAsync(caller.RequireId(), allowance, CancellationToken.None));
            throw;
        }
    }
}
