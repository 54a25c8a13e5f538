using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

public sealed class InMemoryTopicsTests
{
    [Fact]
    public async Task Messages_ReachEverySubscriberInOrder()
    {
        var topics = new InMemoryTopics();
        var first = await topics.SubscribeAsync<int>("t");
        var second = await topics.SubscribeAsync<int>("t");
        for (var i = 0; i < 5; i++)
        {
            await topics.SendAsync("t", i);
        }
        await topics.CompleteAsync("t");

        (await first.ToListAsync()).ShouldBe([0, 1, 2, 3, 4]);
        (await second.ToListAsync()).ShouldBe([0, 1, 2, 3, 4]);
    }

    [Fact]
    public async Task SlowSubscriber_IsEndedWithAnError_AndTheOthersGoOn()
    {
        var topics = new InMemoryTopics(capacity: 3);
        var slow = await topics.SubscribeAsync<int>("t");
        var quick = await topics.SubscribeAsync<int>("t");
        await using var reader = quick.GetAsyncEnumerator();
        for (var i = 0; i < 10; i++)
        {
            await topics.SendAsync("t", i);
            (await reader.MoveNextAsync()).ShouldBeTrue();
            reader.Current.ShouldBe(i);
        }

        var read = new List<int>();
        var error = await Should.ThrowAsync<GraphQLException>(async () =>
        {
            await foreach (var message in slow)
            {
                read.Add(message);
            }
        });
        read.ShouldBe([0, 1, 2]);
        error.Errors[0].Code.ShouldBe("SUBSCRIPTION_OVERFLOW");
    }

    [Fact]
    public async Task Cancellation_EndsTheSubscription_AlsoWhenNobodyReads()
    {
        var topics = new InMemoryTopics();
        using var cancellation = new CancellationTokenSource();
        await topics.SubscribeAsync<int>("t", cancellation.Token);
        topics.TopicCount.ShouldBe(1);

        await cancellation.CancelAsync();

        topics.TopicCount.ShouldBe(0);
    }

    [Fact]
    public async Task EndedEnumeration_EndsTheSubscription()
    {
        var topics = new InMemoryTopics();
        var stream = await topics.SubscribeAsync<int>("t");
        await topics.SendAsync("t", 1);

        await foreach (var message in stream)
        {
            message.ShouldBe(1);
            break;
        }

        topics.TopicCount.ShouldBe(0);
    }

    [Fact]
    public async Task MessageOfAnotherType_IsAnErrorOfTheStream()
    {
        var topics = new InMemoryTopics();
        var stream = await topics.SubscribeAsync<int>("t");
        await topics.SendAsync("t", "text");

        await Should.ThrowAsync<InvalidOperationException>(async () => await stream.ToListAsync());
    }

    [Fact]
    public async Task ManySubscribersComingAndGoing_NoneIsLost()
    {
        var topics = new InMemoryTopics();
        await Parallel.ForAsync(
            0,
            200,
            async (_, token) =>
            {
                for (var i = 0; i < 20; i++)
                {
                    var stream = await topics.SubscribeAsync<int>("t", token);
                    await topics.SendAsync("t", 1, token);
                    await foreach (var message in stream.WithCancellation(token))
                    {
                        message.ShouldBe(1);
                        break;
                    }
                }
            }
        );

        topics.TopicCount.ShouldBe(0);
    }
}
