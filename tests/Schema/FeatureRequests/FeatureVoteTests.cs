using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.FeatureRequests;
using Qplet.GraphQL.Data.Users;
using Qplet.GraphQL.Schema.Hosting;

namespace Qplet.GraphQL.Schema.FeatureRequests;

public sealed class FeatureVoteTests : RoadmapTests
{
    [Fact]
    public async Task VoteForFeature_AsInTheRestExample_ReturnsTheRequestWithItsVotes()
    {
        var (quodat, fan) = (await Gateway.AddUserAsync("quodat"), await Gateway.AddUserAsync("fan"));
        var request = await AddRequestAsync(quodat, "Dark mode", r => r.Description = "Allow the users to switch to dark mode");

        var answer = (
            await Gateway.AskAsync(
                "mutation ($id: ID!) { voteForFeature(input: { featureRequestId: $id }) { featureRequest { title description state author { username } "
                    + "voteCount viewerHasVoted } } }",
                fan,
                new { id = IdOf(request) }
            )
        ).WithoutErrors();

        answer
            .At("voteForFeature.featureRequest")
            .ToString()
            .ShouldBe(
                """{"title":"Dark mode","description":"Allow the users to switch to dark mode","state":"IDEA","author":"""
                    + """{"username":"quodat"},"voteCount":1,"viewerHasVoted":true}"""
            );
    }

    [Fact]
    public async Task V3_VoteTakenBackAndGivenAgain_CountsTheCurrentStateOnly()
    {
        var (ada, fan) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("fan"));
        var request = await AddRequestAsync(ada, "Dark mode");
        var counts = new List<string?>();
        foreach (var isVote in (bool[])[true, true, false, false, true])
        {
            var answer = (isVote ? await VoteAsync(fan, request) : await UnvoteAsync(fan, request)).WithoutErrors();
            var payload = isVote ? "voteForFeature" : "removeFeatureVote";
            answer.Text($"{payload}.errors").ShouldBeNull();
            counts.Add($"{answer.Text($"{payload}.featureRequest.voteCount")} {answer.Text($"{payload}.featureRequest.viewerHasVoted")}");
        }

        counts.ShouldBe(["1 True", "1 True", "0 False", "0 False", "1 True"]);
        (await CountOfAsync(request)).ShouldBe(1);
    }

    [Fact]
    public async Task VoteForFeature_ByManyAtOnce_CountsEachUserOnce()
    {
        var ada = await Gateway.AddUserAsync("ada");
        var request = await AddRequestAsync(ada, "Dark mode");
        var users = new List<User>();
        for (var i = 0; i < 8; i++)
        {
            users.Add(await Gateway.AddUserAsync($"fan{i}"));
        }

        var answers = await Task.WhenAll(users.Concat(users).Select(user => Task.Run(() => VoteAsync(user, request))));

        answers.ShouldAllBe(answer => answer.WithoutErrors().Text("voteForFeature.errors") == null);
        (await CountOfAsync(request)).ShouldBe(8);
        await using var db = Gateway.Open();
        (await db.FeatureVotes.CountAsync(Cancellation)).ShouldBe(8);
    }

    [Fact]
    public async Task VoteForFeature_HiddenBlockedOrAnonymous_IsRefused()
    {
        var (ada, fan) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("fan"));
        var (draft, open) = (await AddRequestAsync(ada, "Draft", r => r.IsApproved = false), await AddRequestAsync(ada, "Open"));

        (await VoteAsync(fan, draft)).DomainErrors("voteForFeature").ShouldBe(["NotFoundError"]);
        (await UnvoteAsync(fan, draft)).DomainErrors("removeFeatureVote").ShouldBe(["NotFoundError"]);
        (await VoteAsync(ada, draft)).WithoutErrors().Text("voteForFeature.featureRequest.voteCount").ShouldBe("1");
        (await VoteAsync(null, open)).ErrorCodes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);
        (await UnvoteAsync(null, open)).ErrorCodes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);
        (await VoteAsync(fan, open)).WithoutErrors();
        await BlockAsync(ada, fan);
        (await VoteAsync(fan, open)).DomainErrors("voteForFeature").ShouldBe(["BlockedError"]);
        (await UnvoteAsync(fan, open)).WithoutErrors().Text("removeFeatureVote.featureRequest.voteCount").ShouldBe("0");
    }

    [Fact]
    public async Task V1_MergedRequests_CountEachVoterOnceAndGetTheirVotesBack()
    {
        var (ada, admin) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("root", UserRole.Admin));
        var (a, b) = (await AddRequestAsync(ada, "Dark mode"), await AddRequestAsync(ada, "A dark theme"));
        var fans = await AddFansAsync(4);
        foreach (var fan in fans[..3])
        {
            (await VoteAsync(fan, a)).WithoutErrors();
        }
        foreach (var fan in fans[2..])
        {
            (await VoteAsync(fan, b)).WithoutErrors();
        }

        var merged = (await MergeAsync(admin, IdOf(b), IdOf(a))).WithoutErrors();

        merged.Text("mergeFeatureRequest.errors").ShouldBeNull();
        (merged.Text("mergeFeatureRequest.featureRequest.id"), merged.Text("mergeFeatureRequest.featureRequest.voteCount")).ShouldBe((IdOf(a), "4"));
        (await CountOfAsync(b)).ShouldBe(0);
        (await MergeAsync(admin, IdOf(b), IdOf(a))).WithoutErrors().Text("mergeFeatureRequest.featureRequest.voteCount").ShouldBe("4");

        var separated = (await UnmergeAsync(admin, IdOf(b))).WithoutErrors();

        separated.Text("unmergeFeatureRequest.featureRequest.voteCount").ShouldBe("2");
        separated.Text("unmergeFeatureRequest.featureRequest.mergedInto").ShouldBeNull();
        (await CountOfAsync(a)).ShouldBe(3);
        (await UnmergeAsync(admin, IdOf(b))).WithoutErrors().Text("unmergeFeatureRequest.featureRequest.voteCount").ShouldBe("2");
        await using var db = Gateway.Open();
        (await db.AuditEntries.OrderBy(entry => entry.CreatedAt).Select(entry => entry.Action.ToString()).ToListAsync(Cancellation))
            .Order()
            .ShouldBe(["FeatureRequestMerged", "FeatureRequestUnmerged"]);
    }

    [Fact]
    public async Task V1_VotesMergesAndSeparationsAtOnce_AllSucceedAndCountEachVoterOnce()
    {
        var (ada, admin) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("root", UserRole.Admin));
        FeatureRequest[] requests = [await AddRequestAsync(ada, "A"), await AddRequestAsync(ada, "B"), await AddRequestAsync(ada, "C")];
        var fans = await AddFansAsync(4);
        var changes = new List<Func<Task<Answer>>>();
        for (var round = 0; round < 4; round++)
        {
            foreach (var (index, request) in requests.Index())
            {
                var (fan, other) = (fans[(round + index) % fans.Length], requests[(index + 1 + (round % 2)) % requests.Length]);
                changes.Add(() => VoteAsync(fan, request));
                changes.Add(() => MergeAsync(admin, IdOf(request), IdOf(other)));
                changes.Add(() => UnvoteAsync(fan, other));
                changes.Add(() => UnmergeAsync(admin, IdOf(request)));
            }
        }

        var answers = await Task.WhenAll(changes.Select(Task.Run));

        answers.ShouldAllBe(answer => answer.ErrorCodes.Count == 0);
        await using var db = Gateway.Open();
        var counts = await db
            .FeatureRequests.Select(request => new { request.VoteCount, Voters = request.CountedVotes.Select(vote => vote.UserId).Distinct().Count() })
            .ToListAsync(Cancellation);
        counts.ShouldAllBe(count => count.VoteCount == count.Voters);
        (await db.FeatureVotes.CountAsync(vote => vote.CountedForId != (vote.FeatureRequest.MergedIntoId ?? vote.FeatureRequestId), Cancellation)).ShouldBe(0);
    }

    [Fact]
    public async Task V1_VotesWhileRequestsAreMerged_CountForTheOneThatStays()
    {
        var (ada, admin) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("root", UserRole.Admin));
        var (a, b) = (await AddRequestAsync(ada, "Dark mode"), await AddRequestAsync(ada, "A dark theme"));
        var fans = await AddFansAsync(3);
        (await VoteAsync(fans[0], a)).WithoutErrors();
        (await VoteAsync(fans[0], b)).WithoutErrors();
        (await VoteAsync(fans[1], b)).WithoutErrors();
        (await MergeAsync(admin, IdOf(b), IdOf(a))).WithoutErrors();

        var late = (await VoteAsync(fans[2], b)).WithoutErrors();
        var again = (await VoteAsync(fans[1], a)).WithoutErrors();
        var gone = (await UnvoteAsync(fans[0], a)).WithoutErrors();

        late.At("voteForFeature.featureRequest").ToString().ShouldBe($$"""{"id":"{{IdOf(a)}}","voteCount":3,"viewerHasVoted":true}""");
        again.Text("voteForFeature.featureRequest.voteCount").ShouldBe("3");
        gone.At("removeFeatureVote.featureRequest").ToString().ShouldBe($$"""{"id":"{{IdOf(a)}}","voteCount":2,"viewerHasVoted":false}""");
        (await UnmergeAsync(admin, IdOf(b))).WithoutErrors().Text("unmergeFeatureRequest.featureRequest.voteCount").ShouldBe("1");
        (await CountOfAsync(a)).ShouldBe(1);
    }

    [Fact]
    public async Task V1_MergeThatIsNotPossible_IsRefusedAndChangesNothing()
    {
        var (ada, admin) = (await Gateway.AddUserAsync("ada"), await Gateway.AddUserAsync("root", UserRole.Admin));
        var (a, b, c) = (await AddRequestAsync(ada, "A"), await AddRequestAsync(ada, "B"), await AddRequestAsync(ada, "C"));
        var fan = await Gateway.AddUserAsync("fan");
        (await VoteAsync(fan, a)).WithoutErrors();
        (await MergeAsync(admin, IdOf(b), IdOf(a))).WithoutErrors();

        (await MergeAsync(admin, IdOf(c), IdOf(c))).Text("mergeFeatureRequest.errors.0.code").ShouldBe("FEATURE_REQUEST_SAME");
        (await MergeAsync(admin, IdOf(c), IdOf("FeatureRequest", 999))).DomainErrors("mergeFeatureRequest").ShouldBe(["NotFoundError"]);
        (await MergeAsync(admin, IdOf(c), IdOf(b))).Text("mergeFeatureRequest.errors.0.code").ShouldBe("FEATURE_REQUEST_MERGED");
        (await MergeAsync(admin, IdOf(b), IdOf(c))).Text("mergeFeatureRequest.errors.0.code").ShouldBe("FEATURE_REQUEST_MERGED");
        (await MergeAsync(admin, IdOf(a), IdOf(c))).Text("mergeFeatureRequest.errors.0.code").ShouldBe("FEATURE_REQUEST_HAS_MERGED");
        (await MergeAsync(ada, IdOf(c), IdOf(a))).ErrorCodes.ShouldBe(["AUTH_NOT_AUTHORIZED"]);
        (await UnmergeAsync(ada, IdOf(b))).ErrorCodes.ShouldBe(["AUTH_NOT_AUTHORIZED"]);
        (await UnmergeAsync(admin, IdOf("FeatureRequest", 999))).DomainErrors("unmergeFeatureRequest").ShouldBe(["NotFoundError"]);
        ((await CountOfAsync(a)), (await CountOfAsync(b)), (await CountOfAsync(c))).ShouldBe((1, 0, 0));
        await using var db = Gateway.Open();
        (await db.FeatureRequests.CountAsync(request => request.MergedIntoId != null, Cancellation)).ShouldBe(1);
        (await db.AuditEntries.CountAsync(Cancellation)).ShouldBe(1);
    }

    private async Task<User[]> AddFansAsync(int count)
    {
        var fans = new User[count];
        for (var i = 0; i < count; i++)
        {
            fans[i] = await Gateway.AddUserAsync($"fan{i}");
        }
        return fans;
    }

    private Task<Answer> MergeAsync(User viewer, string id, string into) =>
        Gateway.AskAsync(
            "mutation ($id: ID!, $into: ID!) { mergeFeatureRequest(input: { featureRequestId: $id, intoId: $into }) { featureRequest { id voteCount } "
                + "errors { __typename ... on Error { code } } } }",
            viewer,
            new { id, into }
        );

    private Task<Answer> UnmergeAsync(User viewer, string id) =>
        Gateway.AskAsync(
            "mutation ($id: ID!) { unmergeFeatureRequest(input: { featureRequestId: $id }) { featureRequest { voteCount mergedInto { id } } "
                + "errors { __typename } } }",
            viewer,
            new { id }
        );
}
