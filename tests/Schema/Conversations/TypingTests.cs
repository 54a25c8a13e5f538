using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Providers;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Execution;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.Conversations;

public sealed class TypingTests : SchemaTests
{
    private const string Document =
        "subscription ($id: ID, $after: String) { typingChanged(conversationId: $id, after: $after) { cursor conversation { id } user "
        + "{ username } isTyping } }";

    private readonly ManualTimers _timers = new();
    private Gateway _gateway = null!;
    private User _ada = null!;
    private User _bob = null!;
    private User _eve = null!;

    [Fact]
    public async Task T4_TypingThatIsNotConfirmed_EndsByItself()
    {
        await using var gateway = await StartAsync();
        var group = await CreateAsync([_bob, _eve]);
        await using var bobs = await gateway.SubscribeAsync(Document, _bob, new { id = group });
        var next = bobs.MoveNextAsync().AsTask();

        await SetAsync(_ada, group, true);
        (await next).ShouldBeTrue();
        StateOf(bobs).ShouldBe((group, "ada", "True"));
        next = bobs.MoveNextAsync().AsTask();
        await SetAsync(_ada, group, true);
        (await next).ShouldBeTrue();
        _timers.Due.ShouldBe([TypingStatus.Lapse]);
        next = bobs.MoveNextAsync().AsTask();
        _timers.Fire();
        (await next).ShouldBeTrue();
        StateOf(bobs).ShouldBe((group, "ada", "False"));
        _timers.Due.ShouldBeEmpty();

        // A late end, and the end of someone who does not type, are not delivered.
        _timers.FireStopped();
        await SetAsync(_ada, group, false);
        next = bobs.MoveNextAsync().AsTask();
        await SetAsync(_eve, group, true);
        (await next).ShouldBeTrue();
        StateOf(bobs).ShouldBe((group, "eve", "True"));
    }

    [Fact]
    public async Task T4_SendingAMessageOrLeaving_EndsTyping()
    {
        await using var gateway = await StartAsync();
        await gateway.PublishEventsAsync();
        var group = await CreateAsync([_bob, _eve]);
        await using var bobs = await gateway.SubscribeAsync(Document, _bob);

        foreach (
            var (user, end) in new[] { (_ada, $"sendMessage(input: {{ to: {{ conversationId: \"{group}\" }}, content: \"Hi\" }})"), (_eve, LeaveOf(_eve)) }
        )
        {
            var next = bobs.MoveNextAsync().AsTask();
            await SetAsync(user, group, true);
            (await next).ShouldBeTrue();
            StateOf(bobs).ShouldBe((group, user.Username, "True"));
            next = bobs.MoveNextAsync().AsTask();
            (await gateway.AskAsync($"mutation {{ {end} {{ errors {{ __typename }} }} }}", user)).WithoutErrors();
            (await next).ShouldBeTrue();
            StateOf(bobs).ShouldBe((group, user.Username, "False"));
        }

        string LeaveOf(User user) => $"removeParticipant(input: {{ conversationId: \"{group}\", userId: \"{IdOf("User", user.Id)}\" }})";
    }

    [Fact]
    public async Task T4_LateComersOthersAndBlockedUsers_LearnNothing()
    {
        await using var gateway = await StartAsync();
        var (group, closed) = (await CreateAsync([_eve]), await CreateAsync([_bob]));
        await using var bobs = await gateway.SubscribeAsync(Document, _bob);
        var next = bobs.MoveNextAsync().AsTask();
        await SetAsync(_ada, group, true);
        await gateway.SaveAsync(
            new Block
            {
                BlockerId = _bob.Id,
                BlockedId = _ada.Id,
                CreatedAt = gateway.Time.UtcMoment(),
            }
        );
        var direct = await CreatePrivateAsync(gateway);
        await SetAsync(_ada, direct, true);
        await SetAsync(_ada, direct, false);
        await SetAsync(_ada, closed, true);

        // In a group, both sides of a block go on to see each other.
        (await next).ShouldBeTrue();
        StateOf(bobs).ShouldBe((closed, "ada", "True"));
        await using var late = await gateway.SubscribeAsync(Document, _bob, new { id = closed });
        next = late.MoveNextAsync().AsTask();
        await SetAsync(_ada, closed, false);
        (await next).ShouldBeTrue();
        StateOf(late).ShouldBe((closed, "ada", "False"));
    }

    [Fact]
    public async Task TypingChanged_AndSetTyping_OfAForeignConversation_AreRefused()
    {
        await using var gateway = await StartAsync();
        var group = await CreateAsync([_bob]);

        var refused = await gateway.AskAsync(Set, _eve, new { id = group, isTyping = true });
        refused.WithoutErrors().DomainErrors("setTyping").ShouldBe(["NotFoundError"]);
        (await gateway.AskAsync(Set, null, new { id = group, isTyping = true })).ErrorCodes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);
        foreach (var (viewer, code) in new[] { (_eve, "NOT_FOUND"), (null, "AUTH_NOT_AUTHENTICATED") })
        {
            (await gateway.AskAsync(Document, viewer, new { id = group })).ErrorCodes.ShouldBe([code]);
        }
        (await gateway.AskAsync(Document, _bob, new { after = "nonsense" })).ErrorCodes.ShouldBe(["INVALID_CURSOR"]);
    }

    [Fact]
    public void FromText_OfANotice_ReadsWhatAnotherNodeHasSent()
    {
        var notice = new TypingNotice(Guid.NewGuid(), Guid.NewGuid(), true);

        TypingNotice.FromText(notice.ToText()).ShouldBe(notice);
        TypingNotice.FromText((notice with { IsTyping = false }).ToText()).ShouldBe(notice with { IsTyping = false });
        foreach (var text in (string[])["", "typing", "typing a b 1", "other " + notice.ToText()[7..], notice.ToText() + "1"])
        {
            TypingNotice.FromText(text).ShouldBeNull();
        }
    }

    private const string Set =
        "mutation ($id: ID!, $isTyping: Boolean!) { setTyping(input: { conversationId: $id, isTyping: $isTyping }) { conversation { id "
        + "} errors { __typename } } }";

    private static (string?, string?, string?) StateOf(IAsyncEnumerator<OperationResult> updates)
    {
        var update = Answer.Of(updates.Current).WithoutErrors();
        return (update.Text("typingChanged.conversation.id"), update.Text("typingChanged.user.username"), update.Text("typingChanged.isTyping"));
    }

    private async Task<Gateway> StartAsync()
    {
        _gateway = await Gateway.StartAsync(services =>
            services.AddSingleton(provider => new TypingStatus(
                provider.GetRequiredService<Microsoft.EntityFrameworkCore.IDbContextFactory<QpletDbContext>>(),
                provider.GetRequiredService<ITopicEventSender>(),
                provider.GetRequiredService<NodeNotices>(),
                _timers,
                NullLogger<TypingStatus>.Instance
            ))
        );
        (_ada, _bob, _eve) = (await _gateway.AddUserAsync("ada"), await _gateway.AddUserAsync("bob"), await _gateway.AddUserAsync("eve"));
        return _gateway;
    }

    private async Task<string> CreateAsync(User[] others)
    {
        var answer = await _gateway.AskAsync(
            "mutation ($ids: [ID!]!) { createConversation(input: { kind: GROUP, participantIds: $ids, name: \"Team\" }) { conversation { id } } }",
            _ada,
            new { ids = others.Select(other => IdOf("User", other.Id)) }
        );
        return answer.WithoutErrors().Text("createConversation.conversation.id")!;
    }

    private async Task<string> CreatePrivateAsync(Gateway gateway)
    {
        var (id, now) = (Guid.CreateVersion7(Gateway.Time.GetUtcNow()), gateway.Time.UtcMoment());
        await gateway.SaveAsync(
            new Data.Conversations.Conversation
            {
                Id = id,
                Kind = Data.Conversations.ConversationKind.Private,
                CreatedAt = now,
                LastActivityAt = now,
            },
            ParticipantOf(_ada),
            ParticipantOf(_bob)
        );
        return IdOf("Conversation", id);

        Data.Conversations.Participant ParticipantOf(User user) =>
            new()
            {
                ConversationId = id,
                UserId = user.Id,
                JoinedAt = now,
            };
    }

    private async Task SetAsync(User user, string conversation, bool isTyping) =>
        (await _gateway.AskAsync(Set, user, new { id = conversation, isTyping })).WithoutErrors().Text("setTyping.errors").ShouldBeNull();

    /// <summary>A clock whose timers fire when the test says so.</summary>
    private sealed class ManualTimers : TimeProvider
    {
        private readonly List<Timer> _timers = [];

        /// <summary>The times of the timers that are set.</summary>
        public IEnumerable<TimeSpan> Due => _timers.Where(timer => !timer.IsStopped).Select(timer => timer.Due);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = new Timer(() => callback(state));
            _timers.Add(timer);
            return timer;
        }

        public void Fire() => _timers.Where(timer => !timer.IsStopped).ToList().ForEach(timer => timer.Fire());

        /// <summary>Fires the timers that were stopped too late.</summary>
        public void FireStopped() => _timers.Where(timer => timer.IsStopped).ToList().ForEach(timer => timer.Fire());

        private sealed class Timer(Action fire) : ITimer
        {
            public bool IsStopped { get; private set; }

            public TimeSpan Due { get; private set; }

            public bool Change(TimeSpan dueTime, TimeSpan period)
            {
                Due = dueTime;
                return true;
            }

            public void Fire() => fire();

            public void Dispose() => IsStopped = true;

            public ValueTask DisposeAsync()
            {
                Dispose();
                return ValueTask.CompletedTask;
            }
        }
    }
}
